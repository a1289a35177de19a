import { AppError } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./testing/eventually.ts";
import { createWorld, type World } from "./testing/world.ts";
import { toAppError } from "./to-app-error.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What somebody sees whose query waits for a lock when the server ends his connection. */
async function failedBy(ending: "terminate" | "cancel", query: () => Promise<unknown>): Promise<unknown> {
  const { pool } = world.core.db;
  const holder = await pool.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE users");
  const failure = query().catch((error: unknown) => error);
  const end = `SELECT pg_${ending}_backend(pid) FROM pg_stat_activity
    WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  await eventually(async () => expect((await pool.query(end)).rowCount).toBeGreaterThan(0));
  const error = await failure;
  await holder.query("ROLLBACK");
  holder.release();
  return error;
}

const withPool = () => world.core.db.pool.query("SELECT 1 FROM users");
const withPrisma = () => world.core.db.prisma.user.findFirst();

test.each([
  ["a connection that the server ended", "terminate", withPool],
  ["the same under Prisma", "terminate", withPrisma],
  ["a query that was cancelled", "cancel", withPool],
  ["the same under Prisma", "cancel", withPrisma],
] as const)("%s passes: the caller may try again", async (_what, ending, query) => {
  expect(toAppError(await failedBy(ending, query)).code).toBe("unavailable");
});

test("an error of the contract stays what it is, and whatever else is internal", () => {
  const known = new AppError("forbidden");
  expect(toAppError(known)).toBe(known);
  for (const odd of [new Error("bug"), new TypeError("bug"), "thrown", null, undefined, { code: "08000" }])
    expect(toAppError(odd)).toMatchObject({ code: "internal", cause: odd });
});

test("the cause of an internal error never goes out", () => {
  const body = toAppError(new Error("password authentication failed for parley")).toBody();
  expect(JSON.stringify(body)).not.toContain("password");
});
