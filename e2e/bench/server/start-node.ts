import { fileURLToPath } from "node:url";
import { freePort } from "@parley/db/postgres/free-port";
import { startApp } from "../../../scripts/stack/app.ts";
import { appEnvironment } from "../../../scripts/stack/app-environment.ts";
import type { Bench } from "../bench.ts";
import { RATE_LIMIT_FACTOR } from "./start-bench-stack.ts";
import type { Variant } from "./variants.ts";

const MAIN = fileURLToPath(new URL("node-main.ts", import.meta.url));
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** A realtime node beside that of the stack, on the servers' core. */
export type BenchNode = {
  port: number;
  pid: number;
  /** Resident memory now, after a collection, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

export function startNode(bench: Bench, variant: Variant = "as ever"): Promise<BenchNode> {
  return bench.cores.forServers(() => start(bench, variant));
}

async function start({ stack, folder, guard }: Bench, variant: Variant): Promise<BenchNode> {
  const [port, memoryPort] = [await freePort(), await freePort()];
  const app = startApp({
    name: "realtime node",
    args: ["--expose-gc", MAIN, variant, String(memoryPort)],
    cwd: FOLDER,
    env: {
      ...appEnvironment({ ...stack, port: 0, realtimePort: port, mode: "start" }),
      RATE_LIMIT_FACTOR: String(RATE_LIMIT_FACTOR),
    },
    readyUrl: `http://127.0.0.1:${memoryPort}/`,
    logFile: `${folder}/logs/node.log`,
    echoes: false,
    guard,
  });
  await app.ready;
  return {
    port,
    pid: app.pid ?? 0,
    memory: () => memoryAt(`http://127.0.0.1:${memoryPort}/`),
    stop: app.stop,
  };
}

/** Starts it, works with it, and stops it whatever comes of that. */
export async function withNode<Result>(
  bench: Bench,
  variant: Variant,
  work: (node: BenchNode) => Promise<Result>,
): Promise<Result> {
  const node = await startNode(bench, variant);
  try {
    return await work(node);
  } finally {
    await node.stop();
  }
}

async function memoryAt(url: string): Promise<number> {
  const { rss } = (await (await fetch(url)).json()) as { rss: number };
  return rss;
}
