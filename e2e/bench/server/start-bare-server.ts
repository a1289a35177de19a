import { fileURLToPath } from "node:url";
import { freePort } from "@parley/db/postgres/free-port";
import type { Guard } from "@parley/db/postgres/guard";
import { startApp } from "../../../scripts/stack/app.ts";

const MAIN = fileURLToPath(new URL("bare-main.ts", import.meta.url));
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

export type BareServer = {
  port: number;
  /** Resident memory now, after a collection, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

/** A Socket.IO server with nothing of ours, in a process of its own. */
export async function startBareServer({
  folder,
  guard,
}: {
  folder: string;
  guard: Guard;
}): Promise<BareServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = startApp({
    name: "bare",
    args: ["--expose-gc", MAIN, String(port)],
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: "production" },
    readyUrl: `${url}/`,
    logFile: `${folder}/logs/bare.log`,
    echoes: false,
    guard,
  });
  await app.ready;
  return { port, memory: () => memoryAt(`${url}/memory`), stop: app.stop };
}

async function memoryAt(url: string): Promise<number> {
  const { rss } = (await (await fetch(url)).json()) as { rss: number };
  return rss;
}
