import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, execute, type TestDatabase } from "./testing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test("a connection that dies between two statements fails the next one, and not the process", async () => {
  const { pool } = db.database;
  const connection = await pool.connect();
  const { rows } = await connection.query("SELECT pg_backend_pid() AS pid");
  const ended = new Promise<void>((resolve) => connection.once("end", () => resolve()));
  await execute(db.url, `SELECT pg_terminate_backend(${rows[0].pid})`);
  await ended;
  await expect(connection.query("SELECT 1")).rejects.toThrow();
  connection.release(true);
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

test("no query and no transaction takes for ever", async () => {
  const { rows } = await db.database.pool.query(
    `SELECT current_setting('statement_timeout') AS statement,
       current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(rows).toEqual([{ statement: "30s", idle: "30s" }]);
});
