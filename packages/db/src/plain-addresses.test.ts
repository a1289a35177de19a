import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

const MIGRATION = new URL(
  "../prisma/migrations/20261129011500_plain_addresses/migration.sql",
  import.meta.url,
);
const USER = "0198f2a0-0000-7000-8000-000000000001";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

test("addresses from before are written as those from now on", async () => {
  const { pool } = db.database;
  await pool.query(
    "INSERT INTO users (id, name, handle, email) VALUES ($1, 'Ann', 'ann', 'ann@parley.test')",
    [USER],
  );
  await pool.query(
    `INSERT INTO sessions (id, user_id, kind, name, user_agent, last_address, expires_at)
     SELECT gen_random_uuid(), $1, 'cli', address, '', address, now() FROM unnest($2::text[]) AS address`,
    [USER, ["::ffff:127.0.0.1", "198.51.100.7", "::1", "2001:db8::7", "unknown"]],
  );
  await pool.query(
    `INSERT INTO connections (id, session_id, node_id, address, connected_at)
     SELECT gen_random_uuid(), id, gen_random_uuid(), last_address, now() FROM sessions`,
  );
  await pool.query(await readFile(MIGRATION, "utf8"));

  const { rows } = await pool.query<{ before: string; noted: string; connected: string }>(
    `SELECT name AS before, last_address AS noted, address AS connected
     FROM sessions JOIN connections ON session_id = sessions.id`,
  );
  const written = { "::ffff:127.0.0.1": "127.0.0.1" } as Record<string, string>;
  for (const { before, noted, connected } of rows) {
    expect([noted, connected]).toEqual([written[before] ?? before, written[before] ?? before]);
  }
  expect(rows).toHaveLength(5);
});
