import { setTimeout as sleep } from "node:timers/promises";
import { type App, type AppOptions, startApp } from "../../../../scripts/stack/app.ts";
import { residentBytes } from "../../../chaos/cluster/process-tree.ts";
import type { Bench } from "../../bench.ts";
import type { XmppServer } from "./xmpp-server.ts";

/** What was asked to be collected is gone by then, and what a handshake left behind. */
const SETTLE_MS = 1_000;

type Options = {
  name: string;
  program: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  folder: string;
  port: number;
  /** What makes it collect its garbage. */
  collectSignal?: NodeJS.Signals;
};

/** Starts a program in the foreground, on the servers' core. @throws SetupError when it ends, or nobody listens */
export async function startServer(bench: Bench, options: Options): Promise<XmppServer> {
  const app = await bench.cores.forServers(async () => startApp(appOf(bench, options)));
  await app.ready.catch(async (error) => {
    await app.stop();
    throw error;
  });
  const { port, collectSignal } = options;
  return { port, memory: () => memoryOf(app, collectSignal), stop: app.stop };
}

function appOf(
  { folder: bench, guard }: Bench,
  { name, program, args, env, folder, port }: Options,
): AppOptions {
  return {
    name,
    program,
    args,
    cwd: folder,
    env: { ...process.env, ...env },
    readyUrl: `tcp://127.0.0.1:${port}`,
    logFile: `${bench}/logs/${name}.log`,
    echoes: false,
    guard,
  };
}

async function memoryOf({ pid = 0 }: App, collectSignal: NodeJS.Signals | undefined): Promise<number> {
  if (pid > 0 && collectSignal) process.kill(pid, collectSignal);
  await sleep(SETTLE_MS);
  return residentBytes(pid);
}
