import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedVolume } from "../seed/volume/seed-volume.ts";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { splitTables } from "./split-tables.ts";

const SIZE = { users: 40, chats: 60, messages: 500, seed: 1 };
const TABLES = ["hidden_messages", "mentions", "message_search", "messages"];

let made: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  made = await createTestDatabase();
  client = await made.database.pool.connect();
  await splitTables(client, 1);
  await seedVolume({ url: made.url, size: SIZE, onMessages: () => {} });
});
afterAll(async () => {
  client.release();
  await made.drop();
});

/** Every column, constraint, index and trigger of these tables, and every row. */
async function everything() {
  const columns = await client.query(
    `SELECT table_name, column_name, data_type, column_default, is_nullable, generation_expression
     FROM information_schema.columns WHERE table_name = ANY ($1) ORDER BY table_name, ordinal_position`,
    [TABLES],
  );
  const constraints = await client.query(
    `SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid::regclass::text = ANY ($1) ORDER BY 1, 2`,
    [TABLES],
  );
  const indexes = await client.query(
    `SELECT tablename, indexname, replace(indexdef, ' ON ONLY ', ' ON ') AS definition FROM pg_indexes
     WHERE tablename = ANY ($1) ORDER BY 1, 2`,
    [TABLES],
  );
  const triggers = await client.query(
    "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid::regclass::text = ANY ($1) AND NOT tgisinternal ORDER BY 1",
    [TABLES],
  );
  const rows = await client.query(
    "SELECT * FROM messages JOIN message_search USING (chat_id, seq) ORDER BY chat_id, seq",
  );
  expect(triggers.rows.length).toBeGreaterThan(0);
  expect(rows.rows).toHaveLength(SIZE.messages);
  return [columns.rows, constraints.rows, indexes.rows, triggers.rows, rows.rows];
}

async function partCounts(): Promise<number[]> {
  const { rows } = await client.query<{ parts: number }>(
    `SELECT (SELECT count(*)::integer FROM pg_inherits WHERE inhparent = name::regclass) AS parts FROM unnest($1::text[]) AS name`,
    [TABLES],
  );
  return rows.map(({ parts }) => parts);
}

test("tables are split, split otherwise, and made whole again, and nothing else about them changes", async () => {
  const before = await everything();
  for (const [parts, found] of [
    [4, 4],
    [3, 3],
    [1, 0],
    [2, 2],
  ] as const) {
    expect(await splitTables(client, parts)).toEqual(TABLES);
    expect(await partCounts()).toEqual(TABLES.map(() => found));
    expect(await everything()).toEqual(before);
  }
});

test("what is split so already stays untouched", async () => {
  await splitTables(client, 4);
  const files = () =>
    client.query("SELECT pg_relation_filenode(inhrelid) FROM pg_inherits ORDER BY inhrelid");
  const before = await files();
  expect(await splitTables(client, 4)).toEqual([]);
  expect((await files()).rows).toEqual(before.rows);
});

test("partitions take over how a table is stored, and give it back", async () => {
  await splitTables(client, 1);
  await client.query("ALTER TABLE mentions SET (fillfactor = 70)");
  await splitTables(client, 2);
  const { rows } = await client.query(
    "SELECT DISTINCT reloptions FROM pg_class WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'mentions'::regclass)",
  );
  expect(rows).toEqual([{ reloptions: ["fillfactor=70"] }]);
  await splitTables(client, 1);
  const whole = await client.query("SELECT reloptions FROM pg_class WHERE relname = 'mentions'");
  expect(whole.rows).toEqual([{ reloptions: ["fillfactor=70"] }]);
});

test("when it fails nothing has changed", async () => {
  await splitTables(client, 1);
  const before = await everything();
  await client.query("CREATE VIEW in_the_way AS SELECT seq FROM messages");
  await expect(splitTables(client, 4)).rejects.toThrow("depend on it");
  await client.query("DROP VIEW in_the_way");
  expect(await everything()).toEqual(before);
  expect(await partCounts()).toEqual([0, 0, 0, 0]);
});

test("what Postgres was told of an empty table it knows of each partition, and again of the whole", async () => {
  const empty = await createTestDatabase();
  const own = await empty.database.pool.connect();
  const known = async () => {
    const { rows } = await own.query<{ distinct: number }>(
      "SELECT n_distinct AS distinct FROM pg_stats WHERE tablename LIKE 'messages%' AND attname = 'chat_id' AND NOT inherited",
    );
    return rows.map(({ distinct }) => distinct);
  };
  await splitTables(own, 1);
  expect(await known()).toEqual([5]);
  await splitTables(own, 3);
  expect(await known()).toEqual([5, 5, 5]);
  await splitTables(own, 1);
  expect(await known()).toEqual([5]);
  own.release();
  await empty.drop();
});
