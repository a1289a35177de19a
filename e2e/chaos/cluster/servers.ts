import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { freePort } from "@parley/db/postgres/free-port";
import type { Guard } from "@parley/db/postgres/guard";
import { isRunning } from "@parley/db/postgres/process-state";
import { type App, startApp } from "../../../scripts/stack/app.ts";
import { lastLines } from "../../../scripts/stack/last-lines.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PLANT = fileURLToPath(new URL("../bugs/plant.ts", import.meta.url));

/** One of our servers, at an address that stays whatever becomes of its process. */
export type ChaosServer = {
  name: string;
  port: number;
  /** Resolves when it answers. @param env what it gets besides its own */
  start(env?: NodeJS.ProcessEnv): Promise<void>;
  /** As the operator does: asks it to end, and waits. */
  stop(): Promise<void>;
  /** As a crash does. */
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  pid(): number | undefined;
  isRunning(): boolean;
  /** How it ended although nobody ended it, with its last words; undefined while it has not. */
  obituary(): string | undefined;
  /** The last lines of what it says. */
  lastLines(): string;
};

type Options = {
  name: string;
  kind: "realtime" | "web";
  env: NodeJS.ProcessEnv;
  logFolder: string;
  guard: Guard;
  /** A bug to plant into it: see bugs/. */
  bug?: string | undefined;
};

export async function createServer(options: Options): Promise<ChaosServer> {
  const port = await freePort();
  let app: App | undefined;
  let obituary: string | undefined;
  return {
    name: options.name,
    port,
    async start(env) {
      obituary = undefined;
      app = startApp(appOptions({ ...options, env: { ...options.env, ...env } }, port));
      app.died.then((sentence) => {
        obituary = sentence;
      });
      await app.ready;
    },
    stop: async () => app?.stop(),
    kill: async () => app?.kill(),
    freeze: () => app?.signal("SIGSTOP"),
    thaw: () => app?.signal("SIGCONT"),
    pid: () => app?.pid,
    isRunning: () => isRunning(app?.pid ?? 0),
    obituary: () => obituary,
    lastLines: () => lastLines(logFileOf(options)),
  };
}

const logFileOf = ({ logFolder, name }: Options) => `${logFolder}/${name}.log`;

function appOptions(options: Options, port: number) {
  const { name, kind, env, guard, bug } = options;
  const shared = { name, logFile: logFileOf(options), echoes: false, guard };
  if (kind === "web")
    return {
      ...shared,
      cwd: `${ROOT}apps/web`,
      args: [findNext(), "start", "--port", String(port)],
      env: { ...env, PORT: String(port) },
      readyUrl: `http://127.0.0.1:${port}/healthz`,
    };
  return {
    ...shared,
    cwd: `${ROOT}apps/realtime`,
    args: ["--enable-source-maps", ...(bug ? ["--import", PLANT] : []), "src/main.ts"],
    env: { ...env, REALTIME_PORT: String(port), ...(bug && { PARLEY_CHAOS_BUG: bug }) },
    readyUrl: `http://127.0.0.1:${port}/healthz`,
  };
}

function findNext(): string {
  return createRequire(`${ROOT}apps/web/package.json`).resolve("next/dist/bin/next");
}
