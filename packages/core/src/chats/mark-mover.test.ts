import { type Mark, moveMarks } from "@parley/db/sql/read-marks";
import { MARKS_BATCH_MAX, MARKS_MOVED_EVERY_MS, MARKS_QUEUE_MAX } from "@parley/protocol";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";
import { createMarkMover } from "./mark-mover.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const aMark = (userId: string, readSeq = 1): Mark => ({ chatId: "chat", userId, readSeq, deliveredSeq: 0 });

/** A database that answers a batch when the test says so. */
function aSlowDatabase() {
  const batches: { userIds: string[]; readSeqs: number[]; succeed(): void; fail(error: Error): void }[] = [];
  const query = ({ values }: { values: [string[], string[], number[], number[]] }) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const [, userIds, readSeqs] = values;
    const rows = readSeqs.map((lastReadSeq) => ({
      isMember: true,
      lastReadSeq,
      hasReceipts: true,
      ownRev: 1,
    }));
    batches.push({ userIds, readSeqs, succeed: () => resolve({ rows }), fail: reject });
    return promise;
  };
  return { batches, db: { query } as never };
}

/** When what has come was read, and a batch has begun. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
/** When the next batch has had the time to begin. */
async function nextBatch() {
  await vi.advanceTimersByTimeAsync(MARKS_MOVED_EVERY_MS);
  await nextTurn();
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

test("what comes in one turn moves together, and so does what comes meanwhile, of each person the furthest", async () => {
  const { batches, db } = aSlowDatabase();
  const move = createMarkMover(db);
  const moves = [move(aMark("ann"))];
  await nextTurn();
  moves.push(...[aMark("bob", 3), aMark("eve", 1), aMark("bob", 2), aMark("ann", 2)].map(move));
  expect(batches.map(({ userIds }) => userIds)).toEqual([["ann"]]);
  batches[0]?.succeed();
  await nextBatch();
  expect(batches[1]).toMatchObject({ userIds: ["bob", "eve", "ann"], readSeqs: [3, 1, 2] });
  batches[1]?.succeed();
  const results = await Promise.all(moves);
  expect(results.map(({ result }) => result)).toMatchObject(
    [1, 3, 1, 3, 2].map((lastReadSeq) => ({ lastReadSeq })),
  );
  expect(results.map(({ changes }) => changes.length)).toEqual([1, 1, 0, 0, 0]);
});

test("who reads alone does not wait; where several do, the next batch does, unless it is full", async () => {
  const { batches, db } = aSlowDatabase();
  const move = createMarkMover(db);
  const pass = async (ms: number) => vi.advanceTimersByTimeAsync(ms);
  for (const name of ["ann", "bob"]) {
    void move(aMark(name));
    await nextTurn();
    batches.at(-1)?.succeed();
    await pass(0);
  }
  expect(batches.map(({ userIds }) => userIds)).toEqual([["ann"], ["bob"]]);
  void move(aMark("cem"));
  await nextTurn();
  for (const name of ["dee", "eve"]) void move(aMark(name));
  batches[2]?.succeed();
  await pass(MARKS_MOVED_EVERY_MS - 1);
  void move(aMark("fay"));
  expect(batches).toHaveLength(3);
  await pass(1);
  expect(batches[3]?.userIds).toEqual(["dee", "eve", "fay"]);
  for (let n = 0; n < MARKS_BATCH_MAX; n++) void move(aMark(String(n)));
  batches[3]?.succeed();
  await pass(0);
  expect(batches[4]?.userIds).toHaveLength(MARKS_BATCH_MAX);
});

test("a failing batch fails its own marks, and the next one goes on", async () => {
  const { batches, db } = aSlowDatabase();
  const move = createMarkMover(db);
  const moves = [move(aMark("ann"))];
  await nextTurn();
  moves.push(...["bob", "eve"].map((userId) => move(aMark(userId))));
  batches[0]?.fail(new Error("gone"));
  await expect(moves[0]).rejects.toThrow("gone");
  await nextBatch();
  batches[1]?.succeed();
  expect(await Promise.all(moves.slice(1))).toHaveLength(2);
});

test("a batch holds so many, and the queue so many: more are told to come back", async () => {
  const { batches, db } = aSlowDatabase();
  const move = createMarkMover(db);
  const moves = Array.from({ length: MARKS_QUEUE_MAX }, (_, n) => move(aMark(String(n))));
  await expect(move(aMark("late"))).rejects.toMatchObject({ code: "unavailable" });
  // The same again is no other case.
  await expect(move(aMark("late"))).rejects.toMatchObject({ code: "unavailable" });
  await nextTurn();
  for (let done = 0; done < batches.length; done++) {
    expect(batches[done]?.userIds.length).toBeLessThanOrEqual(MARKS_BATCH_MAX);
    batches[done]?.succeed();
    await nextBatch();
  }
  expect(await Promise.all(moves)).toHaveLength(MARKS_QUEUE_MAX);
  const late = move(aMark("late"));
  await nextBatch();
  batches.at(-1)?.succeed();
  expect(await late).toMatchObject({ result: { lastReadSeq: 1 } });
});

describe("with Postgres", () => {
  beforeEach(() => void vi.useRealTimers());

  async function aGroupOf(count: number) {
    const names = Array.from({ length: count }, (_, index) => `Person ${index}`);
    const people = (await world.people(...names)) as [Person, ...Person[]];
    const { id: chatId } = await world.aGroup(people);
    const [author, ...readers] = people;
    await sendMany(author, { chatId, count: 3 });
    return { author, readers, chatId };
  }

  test("49 who read at once are one round trip, told with one event, and all have read once", async () => {
    const { readers, chatId } = await aGroupOf(50);
    // What is indexed behind the writing would be counted too.
    await world.core.indexer.close();
    const query = vi.spyOn(world.core.db.pool, "query");
    const before = world.published.length;
    const answers = await Promise.all(readers.map((reader) => reader.call("chat.read", { chatId, seq: 3 })));
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(answers).toEqual(readers.map(() => ({ lastReadSeq: 3, unreadCount: 0 })));
    const told = world.published
      .slice(before)
      .flatMap((change) =>
        change.scope === "chat" && change.push.event === "chat.marksMoved" ? change.push.data : [],
      );
    expect(told.map(({ marks }) => marks.length)).toEqual([49]);
    const marks = told.flatMap((data) => data.marks);
    expect(new Set(marks.map(({ userId }) => userId))).toEqual(new Set(readers.map(({ id }) => id)));
    expect(announcementsOf(world.published, chatId)).toEqual([3]);
  });

  test("each of a batch gets what is his: strangers nothing, who was there already too, and who reads in private", async () => {
    const { author, readers, chatId } = await aGroupOf(4);
    const [bob, eve, joe] = readers as [Person, Person, Person];
    const stranger = await world.aPerson("Zoe");
    await joe.call("me.update", { hasReceipts: false });
    await author.call("message.delete", { chatId, seq: 3 });
    await bob.call("chat.read", { chatId, seq: 2 });
    const read = (person: Person, readSeq: number, deliveredSeq = 0) => ({
      chatId,
      userId: person.id,
      readSeq,
      deliveredSeq,
    });
    const batch = [read(stranger, 3), read(bob, 1), read(eve, 1, 9), read(joe, 2), read(author, 3)];
    const results = await moveMarks(world.core.db.pool, batch);
    const common = { isMember: true, lastSeq: 3, ownRev: null, lastDeliveredSeq: null, readByAllSeq: 1 };
    expect(results).toEqual([
      expect.objectContaining({ isMember: false, lastSeq: null, lastReadSeq: null, readByAllSeq: null }),
      expect.objectContaining({ ...common, lastReadSeq: 2, deletedCount: 1, hasReceipts: true }),
      expect.objectContaining({
        ...common,
        lastReadSeq: 1,
        hasReceipts: true,
        ownRev: expect.any(Number),
        lastDeliveredSeq: 3,
      }),
      expect.objectContaining({ ...common, lastReadSeq: 2, hasReceipts: false, ownRev: expect.any(Number) }),
      expect.objectContaining({ ...common, lastReadSeq: 3, deletedCount: 0 }),
    ]);
    const { members } = await author.call("chat.get", { chatId });
    const shown = Object.fromEntries(members.map(({ user, ...marks }) => [user.id, marks]));
    expect(shown[eve.id]).toMatchObject({ lastReadSeq: 1, lastDeliveredSeq: 3 });
    expect(shown[joe.id]).toMatchObject({ lastReadSeq: 0, lastDeliveredSeq: 0 });
    expect((await joe.call("chat.get", { chatId })).lastReadSeq).toBe(2);
  });

  test("who reads in two chats at once takes one own rev, by which his other devices find both", async () => {
    const [one, other] = [await aGroupOf(2), await aGroupOf(2)];
    const [bob] = one.readers as [Person];
    await other.author.call("member.add", { chatId: other.chatId, userId: bob.id });
    await sendMany(other.author, { chatId: other.chatId, count: 1 });
    const { rev } = await bob.call("me.changes", { since: 0 });
    const chatIds = [one.chatId, other.chatId];
    await moveMarks(
      world.core.db.pool,
      chatIds.map((chatId) => ({ chatId, userId: bob.id, readSeq: 9, deliveredSeq: 0 })),
    );
    const changes = await bob.call("me.changes", { since: rev });
    expect(changes).toMatchObject({ rev: rev + 1, more: false });
    expect(changes.memberships.map(({ chatId }) => chatId).sort()).toEqual(chatIds.sort());
  });
});
