import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./setup-error.ts";

/** What a Postgres server says about itself in its data folder. */
export type PostmasterFile = { pid: number; port: number; isReady: boolean };

/** Reads postmaster.pid (line 1 the pid, line 4 the port, line 8 the status); undefined when there is none. */
export function readPostmasterFile(dataDir: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === "ready" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new SetupError(`${dataDir} belongs to another user: run as that user, or remove it.`, {
      cause: error,
    });
  }
}
