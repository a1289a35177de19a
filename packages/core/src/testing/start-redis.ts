import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@parley/db/postgres/free-port";
import { type Guard, startGuard } from "@parley/db/postgres/guard";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { plainEnvironment, redisProgram } from "./env.ts";
import { redisLibraries } from "./redis-libraries.ts";

const START_MS = 10_000;
/** A Redis of a test's own, empty, in memory alone. It may be killed and frozen. */
export type TestRedis = {
  url: string;
  port: number;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** At the same address; resolves when it answers. @param env what it gets besides its own */
  start(env?: NodeJS.ProcessEnv): Promise<void>;
  freeze(): void;
  thaw(): void;
  isRunning(): boolean;
  /** The last lines of what it said. */
  lastLines(): string;
  stop(): Promise<void>;
};

type Options = {
  guard?: Guard;
  port?: number;
  /** As on the command line of redis-server. */
  settings?: readonly string[];
};

/** Starts one on a free port. @throws Error with its last words when it does not come up */
export async function startRedis(given: Options = {}): Promise<TestRedis> {
  const guard = given.guard ?? startGuard();
  const port = given.port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "parley-redis-"));
  const logFile = join(folder, "log");
  const lastLines = () => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-20).join("\n");
  let child: ChildProcess | undefined;
  const isRunning = () => child !== undefined && child.exitCode === null && child.signalCode === null;

  async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
    const log = openSync(logFile, "a");
    const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
    child = spawn(redisProgram(), [...settings, ...(given.settings ?? [])], {
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...plainEnvironment(), ...redisLibraries(redisProgram()), ...env },
    });
    child.on("error", () => {});
    if (child.pid) guard.add(child.pid, "SIGKILL");
    const isUp = await waitUntil(() => answers(port), START_MS);
    if (!isUp) throw new Error(`redis-server does not come up:\n${lastLines()}`);
  }

  async function kill(): Promise<void> {
    if (!child || !isRunning()) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    if (child.pid) guard.remove(child.pid);
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start,
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    isRunning,
    lastLines,
    async stop() {
      await kill();
      if (!given.guard) guard.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
  socket.setTimeout(1_000, () => socket.destroy());
  socket.on("data", (answer) => {
    // Also when it wants a password first.
    resolve(/^(\+PONG|-NOAUTH)/.test(String(answer)));
    socket.destroy();
  });
  socket.on("error", () => resolve(false)).on("close", () => resolve(false));
  return promise;
}
