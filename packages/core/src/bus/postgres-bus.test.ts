import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { Change } from "../change.ts";
import { newId } from "../new-id.ts";
import { aLogChange } from "../testing/a-log-change.ts";
import { cutListeners } from "../testing/cut-listeners.ts";
import { eventually } from "../testing/eventually.ts";
import { startProxy } from "../testing/start-proxy.ts";
import type { Bus } from "./bus.ts";
import { createPostgresBus } from "./postgres-bus.ts";

/** Fast, so that three silent beats are soon over; slow enough for a busy machine. */
const BEAT_MS = 300;

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

type Ear = { bus: Bus; heard: Change[]; gaps: () => number };

/** A process on the bus. It is listening when this returns. */
async function aProcess(url = testDatabase.url): Promise<Ear> {
  const bus = createPostgresBus({ db: testDatabase.database.pool, listen: { url }, beatMs: BEAT_MS });
  onTestFinished(() => bus.close());
  const heard: Change[] = [];
  let gaps = 0;
  bus.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => gaps++ });
  await eventually(() => expect(gaps).toBe(1));
  return { bus, heard, gaps: () => gaps };
}

const aChange = (name = "Ann"): Change => {
  const userId = newId<UserId>();
  const user = { id: userId, name, handle: "ann", about: "", avatar: null, isBot: false };
  return { scope: "user", userId, push: { event: "user.updated", data: { user } } };
};

const waitFor = (ear: Ear, changes: Change[]) => eventually(() => expect(ear.heard).toEqual(changes));

test("every process hears what one publishes, itself included, once and in order", async () => {
  const [one, other] = await Promise.all([aProcess(), aProcess()]);
  const changes = Array.from({ length: 300 }, (_, index) => aChange(`Ann ${index}`));
  for (const change of changes) one.bus.publish([change]);
  await waitFor(other, changes);
  expect(one.heard).toEqual(changes);
});

test("a process hears itself while the database is away", async () => {
  const db = { query: vi.fn().mockRejectedValue(Object.assign(new Error("down"), { code: "ECONNREFUSED" })) };
  const bus = createPostgresBus({ db, listen: null });
  onTestFinished(() => bus.close());
  const heard: Change[] = [];
  bus.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => {} });
  bus.publish([aChange()]);
  await eventually(() => expect(heard).toHaveLength(1));
});

test("what could not be sent is sent when the database is back", async () => {
  const other = await aProcess();
  const { pool } = testDatabase.database;
  const query = vi.spyOn(pool, "query");
  query.mockImplementationOnce(() => {
    throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
  });
  const bus = createPostgresBus({ db: pool, listen: null });
  onTestFinished(() => bus.close());
  const change = aChange();
  bus.publish([change]);
  await waitFor(other, [change]);
});

test("a listener whose connection is killed comes back, reports the gap, and hears everything once", async () => {
  const [one, other] = await Promise.all([aProcess(), aProcess()]);
  for (let round = 1; round <= 3; round++) {
    expect(await cutListeners(testDatabase.database.pool)).toBe(2);
    await eventually(() => expect([one.gaps(), other.gaps()]).toEqual([round + 1, round + 1]));
  }
  const change = aChange();
  one.bus.publish([change]);
  await waitFor(other, [change]);
  expect(one.heard).toEqual([change]);
});

test("a process that cannot listen looks again and again for what it does not hear", async () => {
  const db = testDatabase.database.pool;
  const bus = createPostgresBus({ db, listen: { url: "postgresql://127.0.0.1:1/none" }, beatMs: BEAT_MS });
  onTestFinished(() => bus.close());
  let gaps = 0;
  bus.subscribe({ onChanges: () => {}, onGap: () => gaps++ });
  await eventually(() => expect(gaps).toBeGreaterThan(2));
});

test("a publisher that dies is noticed by the others, for it may have left something untold", async () => {
  const [one, other] = await Promise.all([aProcess(), aProcess()]);
  one.bus.publish([aChange()]);
  await eventually(() => expect(other.heard).toHaveLength(1));
  await one.bus.close();
  await eventually(() => expect(other.gaps()).toBe(2));
});

test("what is lost on the way is noticed by its number", async () => {
  const other = await aProcess();
  const { pool } = testDatabase.database;
  const bus = createPostgresBus({ db: pool, listen: null });
  onTestFinished(() => bus.close());
  const [lost, heard] = [aChange(), aChange()];
  bus.publish([aChange("before")]);
  await eventually(() => expect(other.heard).toHaveLength(1));
  vi.spyOn(pool, "query").mockImplementationOnce(() => {
    throw Object.assign(new Error("refused"), { code: "54000" });
  });
  bus.publish([lost]);
  await eventually(() => expect(pool.query).toHaveBeenCalled());
  bus.publish([heard]);
  await eventually(() => expect(other.gaps()).toBe(2));
  expect(other.heard).not.toContainEqual(lost);
});

test("a connection that has gone deaf is replaced", async () => {
  const { pool } = testDatabase.database;
  const proxy = await startProxy(testDatabase.url);
  onTestFinished(proxy.close);
  const one = await aProcess(proxy.url);
  proxy.freeze();
  await eventually(() => expect(one.gaps()).toBe(2));
  const bus = createPostgresBus({ db: pool, listen: null });
  onTestFinished(() => bus.close());
  const change = aChange();
  bus.publish([change]);
  await waitFor(one, [change]);
});

test("what others notify on the channel is passed over", async () => {
  const one = await aProcess();
  const { pool } = testDatabase.database;
  for (const payload of ["hello", "{}", '{"node":1}'])
    await pool.query("SELECT pg_notify('parley_changes', $1)", [payload]);
  const change = aChange();
  one.bus.publish([change]);
  await waitFor(one, [change]);
});

test("what was published last is told before the bus closes", async () => {
  const other = await aProcess();
  const bus = createPostgresBus({ db: testDatabase.database.pool, listen: null });
  const change = aChange();
  bus.publish([change]);
  await bus.close();
  await waitFor(other, [change]);
});

test("a closed bus leaves no connection behind", async () => {
  const { bus } = await aProcess();
  await bus.close();
  await eventually(async () => expect(await cutListeners(testDatabase.database.pool)).toBe(0));
});

test("a change of a chat with a text larger than a payload arrives as numbers", async () => {
  const [one, other] = await Promise.all([aProcess(), aProcess()]);
  const change = aLogChange({ rev: 2, body: "x".repeat(16_384) });
  one.bus.publish([change]);
  await waitFor(other, [{ ...change, push: null }]);
});
