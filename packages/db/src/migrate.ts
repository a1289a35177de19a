import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { partitions } from "./env.ts";

const MIGRATIONS_FOLDER = fileURLToPath(new URL("../prisma/migrations/", import.meta.url));

/**
 * Applies the migrations of prisma/migrations that the database has not seen, in order.
 * Several at once are safe: they wait for each other. Then it splits the tables of messages as PARLEY_PARTITIONS says.
 *
 * @returns the names that were applied; empty when the database was up to date
 * @throws when the database cannot be reached, or when a migration fails,
 *   or when PARLEY_PARTITIONS is no such number
 */
export async function migrate(url: string, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  // A thread of its own, because the engine leaves timers behind that keep a process alive for 10 s.
  const worker = new Worker(new URL("migrate-worker.ts", import.meta.url), {
    workerData: { url, folder, parts: partitions() },
  });
  try {
    const [appliedNames] = await once(worker, "message");
    return appliedNames;
  } finally {
    await worker.terminate();
  }
}
