import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasPendingMigrations } from "./has-pending-migrations.ts";
import { migrate } from "./migrate.ts";
import { createTestDatabase, execute, type TestDatabase } from "./testing.ts";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

test("the template is migrated, and a second run applies nothing", async () => {
  expect(await hasPendingMigrations(db.database.pool)).toBe(false);
  expect(await migrate(db.url)).toEqual([]);
});

test("an unfinished migration counts as pending", async () => {
  const client = db.database.pool;
  await client.query("UPDATE _prisma_migrations SET finished_at = NULL");
  expect(await hasPendingMigrations(client)).toBe(true);
  await client.query("UPDATE _prisma_migrations SET finished_at = now()");
  expect(await hasPendingMigrations(client)).toBe(false);
});

test("a database without any migration has pending ones", async () => {
  await db.database.pool.query("ALTER TABLE _prisma_migrations RENAME TO elsewhere");
  expect(await hasPendingMigrations(db.database.pool)).toBe(true);
  await db.database.pool.query("ALTER TABLE elsewhere RENAME TO _prisma_migrations");
});

test("a failing migration leaves nothing, says why, and can be repaired and repeated", async () => {
  const other = await createTestDatabase();
  await execute(other.url, "DROP SCHEMA public CASCADE");
  await execute(other.url, "CREATE SCHEMA public");
  const folder = await mkdtemp(join(tmpdir(), "parley-migrations-"));
  const body = "CREATE FUNCTION two() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;";
  await mkdir(join(folder, "1_first"));
  await writeFile(join(folder, "1_first/migration.sql"), `${body} SELECT nothing_like_this;`);
  await expect(migrate(other.url, folder)).rejects.toThrow("nothing_like_this");
  await writeFile(join(folder, "1_first/migration.sql"), body);
  expect(await migrate(other.url, folder)).toEqual(["1_first"]);
  expect(await migrate(other.url, folder)).toEqual([]);
  await rm(folder, { recursive: true });
  await other.drop();
});

test("several at once wait for each other", async () => {
  const results = await Promise.all([migrate(db.url), migrate(db.url), migrate(db.url)]);
  expect(results).toEqual([[], [], []]);
});
