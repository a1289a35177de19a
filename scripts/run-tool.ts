import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Guard } from "@parley/db/postgres/guard";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

export type Tool = {
  /** A script below node_modules, such as "vitest/vitest.mjs", and what it is given. */
  args: [script: string, ...string[]];
  /** The root by default. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Ends it when this process is killed. */
  guard: Guard;
  /** When it takes longer, it is ended, with what it started, and `onLate` is told in a sentence. */
  limit?: { ms: number; onLate(sentence: string): void };
};

const END_MS = 10_000;

/** Runs a tool on this Node, on our terminal. Returns its exit status. */
export async function showTool(tool: Tool): Promise<number> {
  const child = start(tool, "inherit");
  const ended = once(child, "close");
  const timer = tool.limit && setTimeout(() => void endLate(child, tool), tool.limit.ms);
  const [status] = await ended;
  clearTimeout(timer);
  if (child.pid) tool.guard.remove(child.pid);
  return status ?? 1;
}

/** First politely, so that it takes down what it has set up. */
async function endLate(child: ChildProcess, { args, limit }: Tool): Promise<void> {
  limit?.onLate(`${args.join(" ")}\ndid not end within ${limit.ms / 60_000} minutes and was ended`);
  const end = (signal: NodeJS.Signals) => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (child.pid && !hasEnded) process.kill(-child.pid, signal);
  };
  end("SIGTERM");
  await sleep(END_MS, undefined, { ref: false });
  end("SIGKILL");
}

/** Runs it silently. Returns what it said, and its exit status. */
export async function hearTool(tool: Tool): Promise<{ status: number; said: string }> {
  const child = start(tool, "pipe");
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  }
  const [status] = await once(child, "close");
  if (child.pid) tool.guard.remove(child.pid);
  return { status: status ?? 1, said };
}

function start({ args: [script, ...args], cwd = ROOT, env, guard }: Tool, output: "inherit" | "pipe") {
  const child = spawn(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  if (child.pid) guard.add(child.pid, "SIGTERM");
  return child;
}
