import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { listPresences } from "./presence.ts";
import type { Queryable } from "./queryable.ts";

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

const PEOPLE = 1_000;
const ASKED = 20;

/** What a plan has read of a table. */
type Plan = { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; Plans?: Plan[] };

test("who is online is looked up by person, also while many have just come and no statistics know of them", async () => {
  const { pool } = made.database;
  await pool.query(
    `INSERT INTO users (id, name, handle, email)
     SELECT gen_random_uuid(), 'P', 'p' || n, n || '@x.test' FROM generate_series(1, ${PEOPLE}) AS n`,
  );
  await pool.query(
    `INSERT INTO sessions (id, user_id, kind, name, user_agent, last_address, expires_at)
     SELECT gen_random_uuid(), id, 'web', '', '', '', now() + interval '1 day' FROM users`,
  );
  await pool.query("INSERT INTO nodes VALUES (gen_random_uuid(), now())");
  await pool.query(
    `INSERT INTO connections (id, session_id, node_id, address, connected_at)
     SELECT gen_random_uuid(), sessions.id, nodes.id, '', now() FROM sessions, nodes`,
  );
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM users LIMIT ${ASKED}`);
  const userIds = rows.map(({ id }) => id);
  const presences = await listPresences(pool, { userIds, deadMs: 10_000 });
  expect(presences.filter(({ firstConnectionId }) => firstConnectionId)).toHaveLength(ASKED);
  const plan = await planOf((db) => listPresences(db, { userIds, deadMs: 10_000 }));
  expect(readOf(plan, "connections")).toBeLessThanOrEqual(2 * ASKED);
});

async function planOf(ask: (db: Queryable) => Promise<unknown>): Promise<Plan> {
  const { promise, resolve } = Promise.withResolvers<Plan>();
  const query = async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows } = await made.database.pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    resolve(rows[0]["QUERY PLAN"][0].Plan);
    return { rows: [] };
  };
  await ask({ query } as unknown as Queryable);
  return promise;
}

/** @returns how many rows of a table were read */
function readOf(plan: Plan, table: string): number {
  const own = plan["Relation Name"] === table ? plan["Actual Rows"] * plan["Actual Loops"] : 0;
  return (plan.Plans ?? []).reduce((sum, part) => sum + readOf(part, table), own);
}
