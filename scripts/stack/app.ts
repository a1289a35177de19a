import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Guard } from "@parley/db/postgres/guard";
import { SetupError } from "@parley/db/postgres/setup-error";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { lastLines } from "./last-lines.ts";

const STOP_MS = 5_000;
const READY_MS = 120_000;
const POLL_MS = 100;

export type AppOptions = {
  name: string;
  /** This Node by default. */
  program?: string;
  /** For this Node: a script and its arguments. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answers 200 when the app is ready; of a `tcp:` address it is enough that somebody listens. */
  readyUrl: string;
  logFile: string;
  /** Also show what it says. */
  echoes: boolean;
  guard: Guard;
};

/** A server of ours in a process of its own. */
export type App = {
  /** Resolves when it answers; rejects with a SetupError when it ends first, or takes longer than 2 minutes. */
  ready: Promise<void>;
  /** Resolves with a sentence when it ends although nobody stopped it. */
  died: Promise<string>;
  /** Of its process, which leads a group of its own. */
  pid: number | undefined;
  /** Tells its whole group something: to freeze, to go on. */
  signal(name: NodeJS.Signals): void;
  /** Asks it to end, and after 5 s makes it. */
  stop(): Promise<void>;
  /** Ends it as a crash would, with SIGKILL. Nobody is told that it died: it was wanted. */
  kill(): Promise<void>;
};

/** Starts it in its own process group, so that Ctrl-C reaches only us, and we stop things in order. */
export function startApp(options: AppOptions): App {
  const child = spawnLogged(options);
  let isStopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const died = ended.then(() => (isStopping ? new Promise<never>(() => {}) : obituary(options, child)));
  return {
    ready: untilReady(options, died),
    died,
    pid: child.pid,
    signal: (name) => signalGroup(child, name),
    async stop() {
      isStopping = true;
      await stopGroup(child);
      if (child.pid) options.guard.remove(child.pid);
    },
    async kill() {
      isStopping = true;
      signalGroup(child, "SIGKILL");
      await ended;
      if (child.pid) options.guard.remove(child.pid);
    },
  };
}

function spawnLogged({
  program = process.execPath,
  args,
  cwd,
  env,
  logFile,
  echoes,
  guard,
}: AppOptions): ChildProcess {
  const log = openSync(logFile, "w", 0o600);
  const out = echoes ? "pipe" : log;
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", out, out] });
  if (child.pid) guard.add(child.pid, "SIGTERM");
  if (echoes) echo(child, log);
  else closeSync(log);
  return child;
}

function echo(child: ChildProcess, log: number): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      writeSync(log, chunk);
      process.stdout.write(chunk);
    });
  }
  child.once("close", () => closeSync(log));
}

async function untilReady({ name, readyUrl, logFile }: AppOptions, died: Promise<string>): Promise<void> {
  let death: string | undefined;
  died.then((sentence) => {
    death = sentence;
  });
  const deadline = Date.now() + READY_MS;
  while (!(await answers(readyUrl))) {
    if (death) throw new SetupError(death);
    if (Date.now() > deadline) throw new SetupError(`${name} does not get ready:\n${lastLines(logFile)}`);
    await sleep(POLL_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol === "tcp:") return listens(hostname, Number(port));
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

function listens(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port });
  socket.once("connect", () => resolve(true));
  socket.once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

function obituary({ name, logFile }: AppOptions, child: ChildProcess): string {
  const how = child.signalCode ?? `status ${child.exitCode}`;
  return `${name} ended unexpectedly (${how}). The last lines of ${logFile}:\n${lastLines(logFile)}`;
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  if (!hasEnded()) signalGroup(child, "SIGTERM");
  await waitUntil(hasEnded, STOP_MS);
  signalGroup(child, "SIGKILL"); // What would not end, and what it left in its group.
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // The group is empty.
  }
}
