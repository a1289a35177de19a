import { once } from "node:events";
import { createServer } from "node:net";
import { createDatabase } from "@parley/db";
import { createTestDatabase, execute, freePort, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { describeTrouble } from "./describe-trouble.ts";

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

function open(url: string, poolSize?: number) {
  const database = createDatabase(poolSize === undefined ? { url } : { url, poolSize });
  onTestFinished(database.close);
  return database;
}

const troubleAt = (url: string) => describeTrouble(open(url), url);

test("a database that answers and has all migrations is no trouble", async () => {
  expect(await troubleAt(made.url)).toBeNull();
});

test("a wrong address, and a database that is not there, are told in one sentence", async () => {
  const port = await freePort();
  expect(await troubleAt(`postgresql://ann@127.0.0.1:${port}/parley`)).toBe(
    `The database 127.0.0.1:${port}/parley is not ready: nothing listens there.`,
  );
  const url = new URL(made.url);
  url.pathname = "/nothing";
  expect(await troubleAt(url.href)).toBe(
    `The database ${url.host}/nothing is not ready: there is none of that name.`,
  );
});

test("missing migrations are told, with what applies them", async () => {
  const empty = await createTestDatabase();
  onTestFinished(() => empty.drop());
  await execute(empty.url, "DELETE FROM _prisma_migrations");
  expect(await troubleAt(empty.url)).toMatch(
    /is not ready: it lacks migrations \(npm run db:migrate applies/,
  );
});

test("one that hangs is told after 2 s", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  expect(await troubleAt(`postgresql://ann@127.0.0.1:${port}/parley`)).toMatch(
    /it does not answer within 2 s\.$/,
  );
});

test("a full pool is told as what it is, and nothing is lost by it", async () => {
  const database = open(made.url, 1);
  const busy = await database.pool.connect();
  const waiting = database.pool.query("SELECT 1 AS one");
  expect(await describeTrouble(database, made.url)).toMatch(
    /all 1 connections of this server have been busy for 2 s/,
  );
  busy.release();
  expect((await waiting).rows).toEqual([{ one: 1 }]);
  expect(await describeTrouble(database, made.url)).toBeNull();
});
