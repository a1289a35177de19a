import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, readPassword } from "./cluster.ts";
import { type PostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { commandOf, isRunning } from "./process-state.ts";
import { ensureDatabase } from "./server-database.ts";
import { SetupError } from "./setup-error.ts";
import { waitUntil } from "./wait-until.ts";

const PATIENCE_MS = 10_000;
const RETRY_MS = 3_000;

/** A server that already runs on this data folder, once it is ready: a start was killed and left it. */
export async function findRunningServer(cluster: Cluster): Promise<PostmasterFile | undefined> {
  // One that is shutting down, or recovering, is given time to get to either end.
  await waitUntil(() => {
    const file = liveServer(cluster);
    return !file || file.isReady;
  }, PATIENCE_MS);
  return liveServer(cluster);
}

/**
 * The server that runs on this data folder, with the database made; undefined when none does. One that was killed
 * this moment still looks alive, so only one that lets us in counts.
 *
 * @throws SetupError when one lives and does not let us in for 3 s
 */
export async function adoptRunningServer(
  cluster: Cluster,
  database: string,
): Promise<PostmasterFile | undefined> {
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    const running = await findRunningServer(cluster);
    if (!running) return undefined;
    try {
      await ensureDatabase({ port: running.port, password: readPassword(cluster), database });
      return running;
    } catch (cause) {
      if (Date.now() > deadline) throw refusal(cluster, running, cause);
    }
    await sleep(50);
  }
}

function refusal({ dataDir }: Cluster, { pid }: PostmasterFile, cause: unknown): SetupError {
  const reason = cause instanceof Error ? cause.message : cause;
  return new SetupError(`A server runs on ${dataDir} (process ${pid}) and does not let us in: ${reason}.`, {
    cause,
  });
}

/**
 * Removes a postmaster.pid whose process is gone or is something else by now. Postgres itself takes any living
 * process with that id for a server, and so does a zombie's.
 */
export function removeStalePidFile(cluster: Cluster): void {
  if (readPostmasterFile(cluster.dataDir) && !liveServer(cluster)) {
    rmSync(join(cluster.dataDir, "postmaster.pid"), { force: true });
  }
}

function liveServer({ dataDir }: Cluster): PostmasterFile | undefined {
  const file = readPostmasterFile(dataDir);
  const isOurs = file && isRunning(file.pid) && commandOf(file.pid).includes(dataDir);
  return isOurs ? file : undefined;
}
