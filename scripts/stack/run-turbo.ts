import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Guard } from "@parley/db/postgres/guard";
import { SetupError } from "@parley/db/postgres/setup-error";

const TAIL_LINES = 60;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs turbo tasks in every workspace that has them; what did not change since the last time is not done again.
 *
 * @param options.logFile gets what the tools say
 * @throws SetupError with that text when a task fails
 */
export async function runTurbo(tasks: string[], options: { logFile: string; guard?: Guard }): Promise<void> {
  const args = ["node_modules/turbo/bin/turbo", "run", ...tasks, "--output-logs=new-only"];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: undefined },
  });
  if (child.pid) options.guard?.add(child.pid, "SIGTERM");
  const log = createWriteStream(options.logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const [code] = await once(child, "close");
  log.end();
  await once(log, "close");
  if (child.pid) options.guard?.remove(child.pid);
  if (code === 0) return;
  const lines = readFileSync(options.logFile, "utf8").trimEnd().split("\n").slice(-TAIL_LINES);
  throw new SetupError(
    `${tasks.join(" and ")} failed (all of it in ${options.logFile}):\n${lines.join("\n")}`,
  );
}
