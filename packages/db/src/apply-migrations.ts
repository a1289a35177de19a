import { readdir, readFile } from "node:fs/promises";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { splitTables } from "./partitions/split-tables.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Any number but 72707369, which the engine takes for itself. */
const MIGRATE_LOCK = 50_276_539;

export type Migration = {
  url: string;
  folder: string;
  /** Into how many the tables of messages are split; undefined leaves them as they are. */
  parts: number | undefined;
};

/** The work of `migrate`, in the calling thread: returns the names that were applied. */
export async function applyMigrations({ url, folder, parts }: Migration): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  return await withLock(url, async (client) => {
    await forgetInterrupted(client);
    const result = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
    );
    if (parts !== undefined) await splitTables(client, parts);
    return result.appliedMigrationNames;
  });
}

async function withLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATE_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A migration is one transaction, so one that was killed or failed has left nothing but a row that makes
 * the engine refuse to go on.
 */
async function forgetInterrupted(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!found.rows[0].name) return;
  await client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}

async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = names.sort().map(async (name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: await readFile(`${baseDir}/${name}/migration.sql`, "utf8") },
    },
  }));
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}
