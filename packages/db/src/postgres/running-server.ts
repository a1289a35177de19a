import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Cluster } from "./cluster.ts";
import { type PostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { commandOf, isRunning } from "./process-state.ts";
import { waitUntil } from "./wait-until.ts";

const PATIENCE_MS = 10_000;

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

/** The address of one database on the server; the password is made of characters that need no escape. */
export function addressOf(options: { port: number; password: string; database: string }): string {
  return `postgresql://postgres:${options.password}@127.0.0.1:${options.port}/${options.database}`;
}

/** Makes the database when it is missing. Throws what the driver throws when the server does not let us in. */
export async function ensureDatabase(options: {
  port: number;
  password: string;
  database: string;
}): Promise<void> {
  const client = new pg.Client({
    connectionString: addressOf({ ...options, database: "postgres" }),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [options.database]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(options.database)}`);
  } finally {
    await client.end();
  }
}
