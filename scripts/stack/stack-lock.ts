import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { isRunning, startedAt } from "@parley/db/postgres/process-state";
import { SetupError } from "@parley/db/postgres/setup-error";

/**
 * Keeps a second stack from the same data folder. What a killed one left behind does not count.
 *
 * @returns releases the lock
 * @throws SetupError when another stack runs
 */
export function takeStackLock(dataDir: string): () => void {
  const file = `${dataDir}/stack.pid`;
  if (!isWritten(file)) replaceStale(file, dataDir);
  return () => rmSync(file, { force: true });
}

/** The process that holds the lock. A later process with the same number began at another time. */
function readHolder(file: string): number | undefined {
  try {
    const [pid, began] = readFileSync(file, "utf8").split("\n");
    const isHeld = isRunning(Number(pid)) && startedAt(Number(pid)) === began;
    return isHeld ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/** False when somebody has the file already. */
function isWritten(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n${startedAt(process.pid)}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function replaceStale(file: string, dataDir: string): void {
  const holder = readHolder(file);
  if (holder) throw new SetupError(`Parley already runs on ${dataDir} (process ${holder}): stop it first.`);
  rmSync(file, { force: true });
  if (!isWritten(file)) throw new SetupError(`Another start is at work on ${dataDir}.`);
}
