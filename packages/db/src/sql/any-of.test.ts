import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { listHeadsOf, listHeadsOfEntering, listMarksIn, listOwnRevs } from "./delivery.ts";
import { listBlocksBy, listPresences } from "./presence.ts";
import type { Queryable } from "./queryable.ts";
import { findSessions } from "./sessions.ts";
import { listUsersById } from "./users.ts";

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase({ poolSize: 1 });
});
afterAll(() => made.drop());

/** Postgres weighs both ways in the first five runs. */
const RUNS = 8;
const ids = ["0198f2a0-0000-7000-8000-000000000001"];

const asked: Record<string, (db: Queryable) => Promise<unknown>> = {
  find_sessions: (db) => findSessions(db, ids),
  list_heads_of: (db) => listHeadsOf(db, ids),
  list_heads_of_entering: (db) => listHeadsOfEntering(db, { userIds: ids, sessionIds: ids }),
  list_marks_in: (db) => listMarksIn(db, ids),
  list_own_revs: (db) => listOwnRevs(db, ids),
  list_blocks_by: (db) => listBlocksBy(db, ids),
  list_presences: (db) => listPresences(db, { userIds: ids, deadMs: 1 }),
  list_users_by_id: (db) => listUsersById(db, ids),
};

test.each(Object.entries(asked))("%s is planned once, and not for each list of ids", async (name, ask) => {
  const { pool } = made.database;
  for (let run = 0; run < RUNS; run += 1) await ask(pool);
  const { rows } = await pool.query(
    "SELECT generic_plans::integer AS once FROM pg_prepared_statements WHERE name = $1",
    [name],
  );
  expect(rows).toEqual([{ once: RUNS - 5 }]);
});
