import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { CALL_TIMEOUT_MS } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { unwritable } from "./unwritable.ts";

const RETRY_MS = 20;
/** Whoever holds the lock makes one call to the server; waiting longer than for two of them means that he hangs. */
const GIVE_UP_MS = 2 * CALL_TIMEOUT_MS;

/**
 * Runs `work` while no other process runs anything under the same path. The lock is SQLite's on an empty file: the
 * kernel holds it, so it ends with the process however that dies, and there is never a stale one to guess about.
 * @throws TerminalError `timeout` when somebody else keeps it, `internal` when it cannot be written.
 */
export async function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const file = await openLock(path);
  try {
    await acquire(path, () => file.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE"));
    return await work();
  } finally {
    file.close();
  }
}

async function openLock(path: string): Promise<DatabaseSync> {
  // Loaded here: it is needed once in 15 minutes.
  const { DatabaseSync } = await import("node:sqlite");
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

async function acquire(path: string, attempt: () => void): Promise<void> {
  for (let waited = 0; waited < GIVE_UP_MS; waited += RETRY_MS) {
    if (succeeds(path, attempt)) return;
    await wait(RETRY_MS);
  }
  throw new TerminalError("timeout", "sessionBusy");
}

function succeeds(path: string, attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw unwritable(path, error);
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
