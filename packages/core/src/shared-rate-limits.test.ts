import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { AppError, type SessionId, type UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "./new-id.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createSharedCounts, forgetOldCounts } from "./shared-counts.ts";
import { eventually } from "./testing/eventually.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

/** The limits of one process. */
const aProcess = (db = testDatabase.database.pool) => createRateLimits(1, 1, createSharedCounts(db));

const at = { address: "203.0.113.7", userAgent: "vitest" };
const signIn = () => ({ cost: "login", caller: at, input: { email: `${newId()}@example.org` } }) as const;
const refusal = { code: "rate_limited", retryAfterMs: expect.any(Number) };

test("five attempts to sign in are five, on however many nodes, and after a restart", async () => {
  const [one, other] = [aProcess(), aProcess()];
  const attempt = signIn();
  for (const { take } of [one, other, one, other, one]) await take(attempt);
  for (const { take } of [one, other, aProcess()]) await expect(take(attempt)).rejects.toMatchObject(refusal);
  await expect(other.take(signIn())).resolves.toBeUndefined();
});

test("of attempts at the same moment on many nodes no more get through", async () => {
  const attempt = signIn();
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => aProcess().take(attempt)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});

test("who proves on one node that he knows the password starts anew on all that have not refused him", async () => {
  const [one, other] = [aProcess(), aProcess()];
  const attempt = signIn();
  for (let n = 0; n < 4; n++) await one.take(attempt);
  await other.during(attempt, async () => "signed in");
  for (let n = 0; n < 5; n++) await aProcess().take(attempt);
  await expect(aProcess().take(attempt)).rejects.toMatchObject(refusal);
});

test("what only failures cost is given back on all nodes", async () => {
  const preview = { cost: "invite", caller: { ...at, address: "203.0.113.8" }, input: {} } as const;
  for (let n = 0; n < 12; n++) await aProcess().during(preview, async () => "found");
  const miss = () =>
    aProcess().during(preview, async () => {
      throw new AppError("not_found");
    });
  for (let n = 0; n < 5; n++) await expect(miss()).rejects.toMatchObject({ code: "not_found" });
  await expect(miss()).rejects.toMatchObject(refusal);
});

test("who has written his thirty messages on one node soon writes none on another", async () => {
  const [one, other] = [aProcess(), aProcess()];
  const id = newId<string>();
  const caller = { ...at, userId: id as UserId, sessionId: id as SessionId };
  const send = { cost: "message", caller, input: {} } as const;
  for (let n = 0; n < 30; n++) await one.take(send);
  for (let n = 0; n < 3; n++) await other.take(send);
  await eventually(() => expect(other.take(send)).rejects.toMatchObject(refusal));
});

test("who does little is not written down", async () => {
  const id = newId<string>();
  const caller = { ...at, userId: id as UserId, sessionId: id as SessionId };
  const before = await countRows();
  const { take } = aProcess();
  for (let n = 0; n < 29; n++) await take({ cost: "api", caller, input: {} });
  const busy = { ...caller, userId: newId<UserId>() };
  for (let n = 0; n < 31; n++) await take({ cost: "api", caller: busy, input: {} });
  await eventually(async () => expect(await countRows()).toBe(before + 1));
});

test("without the database each process counts alone", async () => {
  const down = { query: () => Promise.reject(new Error("down")) } as never;
  const { take } = aProcess(down);
  const attempt = signIn();
  for (let n = 0; n < 5; n++) await take(attempt);
  await expect(take(attempt)).rejects.toMatchObject(refusal);
});

test("counts whose time is over are deleted", async () => {
  const { database } = testDatabase;
  await aProcess().take(signIn());
  await database.pool.query("UPDATE rate_counts SET ends_at = now() - interval '1 s'");
  await forgetOldCounts({ db: database });
  expect(await countRows()).toBe(0);
});

async function countRows(): Promise<number> {
  return testDatabase.database.prisma.rateCount.count();
}
