import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";
import { createLog } from "./create-log.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** @returns the line that is written of what this throws */
async function lineOf(work: () => Promise<unknown>): Promise<string> {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const out = new PassThrough();
  createLog("test", out).error({ err: error }, "failed");
  return String(out.read());
}

test("a row that Postgres refuses is not repeated in the log", async () => {
  const { id: chatId } = await world.aGroup([await world.aPerson("Ann")]);
  const insert = "INSERT INTO messages (chat_id, seq, body) VALUES ($1, NULL, 'canary in a body')";
  const line = await lineOf(() => world.core.db.pool.query(insert, [chatId]));
  expect(line).toMatch(/violates not-null constraint/);
  expect(JSON.parse(line).err).toMatchObject({
    code: "23502",
    // Of a table that is split it is the partition.
    table: expect.stringMatching(/^messages/),
  });
  expect(line).not.toContain("canary");
});

test("what Postgres cannot read is not repeated either", async () => {
  const line = await lineOf(() => world.core.db.pool.query("SELECT $1::jsonb", ["canary in a body"]));
  expect(line).toContain("invalid input syntax for type json");
  expect(line).not.toContain("canary");
});

test("what Prisma was given is not repeated, and its reason is", async () => {
  const where = { canaryColumn: "canary in a body" } as never;
  const line = await lineOf(() => world.core.db.prisma.message.findFirst({ where }));
  expect(JSON.parse(line).err).toMatchObject({ type: "PrismaClientValidationError" });
  expect(line).not.toContain("in a body");
});

test("an error and its cause are told with where they come from", async () => {
  const line = await lineOf(() => Promise.reject(new Error("outer", { cause: new TypeError("inner") })));
  const { err } = JSON.parse(line);
  expect(err).toMatchObject({
    type: "Error",
    message: "outer",
    cause: { type: "TypeError", message: "inner" },
  });
  expect(err.stack).toContain("create-log.test.ts");
});
