import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

export type Finished = { status: number | null; stdout: string; stderr: string };

type Options = { command: string[]; env: Record<string, string>; input?: string | undefined };

/** Runs a command to its end, without a terminal. */
export async function runPiped({ command: [program = "", ...args], env, input }: Options): Promise<Finished> {
  const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status, stdout, stderr };
}
