import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Guard } from "@parley/db/postgres/guard";
import { type App, type AppOptions, startApp } from "./app.ts";

export type AppName = "realtime" | "web";

export type StackAppsOptions = {
  mode: "start" | "dev";
  port: number;
  realtimePort: number;
  dataDir: string;
  env: NodeJS.ProcessEnv;
  guard: Guard;
};

export type StackApps = {
  /** Starts it and waits until it is ready. */
  start(name: AppName): Promise<void>;
  stop(name: AppName): Promise<void>;
  /** Ends it as a crash would. */
  kill(name: AppName): Promise<void>;
  /** Resolves with a sentence when one ends although nobody stopped it. */
  died: Promise<string>;
};

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const REALTIME = `${ROOT}apps/realtime`;
const WEB = `${ROOT}apps/web`;

/** Our two servers; nothing runs until `start`. */
export function createStackApps(options: StackAppsOptions): StackApps {
  const running = new Map<AppName, App>();
  const death = Promise.withResolvers<string>();
  return {
    async start(name) {
      const app = startApp(name === "web" ? webApp(options) : realtimeApp(options));
      running.set(name, app);
      app.died.then(death.resolve);
      await app.ready;
    },
    async stop(name) {
      await running.get(name)?.stop();
      running.delete(name);
    },
    async kill(name) {
      await running.get(name)?.kill();
      running.delete(name);
    },
    died: death.promise,
  };
}

/** Node runs it from source. */
function realtimeApp(options: StackAppsOptions): AppOptions {
  const watch = options.mode === "dev" ? ["--watch", "--watch-preserve-output"] : [];
  return {
    ...shared(options, "realtime"),
    cwd: REALTIME,
    args: ["--enable-source-maps", ...watch, "src/main.ts"],
    readyUrl: `http://127.0.0.1:${options.realtimePort}/healthz`,
  };
}

function webApp(options: StackAppsOptions): AppOptions {
  const next = createRequire(`${WEB}/package.json`).resolve("next/dist/bin/next");
  return {
    ...shared(options, "web"),
    cwd: WEB,
    args: [next, options.mode, "--port", String(options.port)],
    readyUrl: `http://127.0.0.1:${options.port}/readyz`,
  };
}

function shared({ env, guard, dataDir, mode }: StackAppsOptions, name: AppName) {
  return { name, env, guard, logFile: `${dataDir}/logs/${name}.log`, echoes: mode === "dev" };
}
