import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DiffTarget } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine.ts";

const PRISMA_FOLDER = fileURLToPath(new URL("../prisma/", import.meta.url));
/** Beside each migration lies the schema that it leads to: the next draft starts from there. */
const SNAPSHOT = "schema.prisma";

export type DraftOptions = {
  /** In small letters with underscores. */
  name: string;
  /** Any reachable Postgres: the engine asks for one, and does nothing there. */
  url: string;
  folder?: string;
  now?: Date;
};

/**
 * Writes the SQL from the last migration's schema to the present one into a new folder of prisma/migrations.
 *
 * @returns the file, or undefined when nothing changed
 */
export async function draftMigration(options: DraftOptions): Promise<string | undefined> {
  const folder = options.folder ?? PRISMA_FOLDER;
  const schema = await readFile(join(folder, "schema.prisma"), "utf8");
  const sql = await diff(options.url, await lastSchema(folder), schema);
  if (/^(--.*)?$/.test(sql.trim())) return undefined;
  const migration = join(folder, "migrations", `${timestamp(options.now ?? new Date())}_${options.name}`);
  await mkdir(migration);
  await writeFile(join(migration, SNAPSHOT), schema);
  await writeFile(join(migration, "migration.sql"), sql);
  return join(migration, "migration.sql");
}

async function lastSchema(folder: string): Promise<string | undefined> {
  const entries = await readdir(join(folder, "migrations"), { withFileTypes: true });
  const last = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .at(-1);
  return last && (await readFile(join(folder, "migrations", last, SNAPSHOT), "utf8"));
}

async function diff(url: string, before: string | undefined, after: string): Promise<string> {
  const filters = { externalTables: [], externalEnums: [] };
  const from: DiffTarget = before === undefined ? { tag: "empty" } : target(before);
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({ from, to: target(after), script: true, exitCode: null, filters }),
  );
  return result.stdout ?? "";
}

function target(content: string): DiffTarget {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** 20261120174500: folders sort by time. */
function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
}
