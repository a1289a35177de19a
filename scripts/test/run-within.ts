import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/**
 * Runs a command that may hang, such as one that waits for a network, and returns what it printed. After `limitMs` it is
 * killed with all that it started: a child that is left would keep its output open, and us waiting.
 *
 * @throws Error with its complaint, when it fails or takes longer
 */
export async function runWithin(
  limitMs: number,
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, "cwd" | "env"> = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }, limitMs);
  try {
    const [said, complaint, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    if (isLate) throw new Error(`${command} did not end within ${limitMs / 1000} s`);
    if (status !== 0) throw new Error(complaint.trim() || `${command} ended with ${status}`);
    return said;
  } finally {
    clearTimeout(timer);
  }
}
