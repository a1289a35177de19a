import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../change.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function publishedBy(work: () => Promise<unknown>): Promise<Change[]> {
  const before = world.published.length;
  await work();
  return world.published.slice(before);
}

test("R1 when the recipient of a direct chat reads, it is told once, and history shows it", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  const published = await publishedBy(() => bob.call("chat.read", { chatId, seq: 1 }));
  const data = { chatId, marks: [{ userId: bob.id, lastReadSeq: 1 }], readByAllSeq: 1 };
  expect(published).toMatchObject([{ scope: "chat", push: { event: "chat.marksMoved", data } }]);
  expect((await ann.call("message.list", { chatId })).messages).toMatchObject([{ read: true, readCount: 1 }]);
});

test("R2 in a group the first readers show as progress, and after the last one it is announced once", async () => {
  const [ann, ...readers] = await world.people("Ann", "Bob", "Eve", "Joe");
  const { id: chatId } = await world.aGroup([ann, ...readers]);
  await sendMany(ann, { chatId, count: 1 });
  const progress = [];
  for (const reader of readers) {
    await reader.call("chat.read", { chatId, seq: 1 });
    const { read, readCount } = await ann.call("message.get", { chatId, seq: 1 });
    progress.push({ read, readCount, announced: announcementsOf(world.published, chatId) });
  }
  expect(progress).toEqual([
    { read: false, readCount: 1, announced: [] },
    { read: false, readCount: 2, announced: [] },
    { read: true, readCount: 3, announced: [1] },
  ]);
});

test("R4 reading twice, or less than before, changes nothing", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 3 });
  await bob.call("chat.read", { chatId, seq: 2 });
  const published = await publishedBy(async () => {
    for (const seq of [2, 1, 0])
      expect(await bob.call("chat.read", { chatId, seq })).toEqual({ lastReadSeq: 2, unreadCount: 1 });
  });
  expect(published).toEqual([]);
});

test("R5 a stranger's mark is refused, and nobody reads what is not there", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  await expect(eve.call("chat.read", { chatId, seq: 1 })).rejects.toMatchObject({ code: "not_found" });
  const { lastReadSeq } = await bob.call("chat.read", { chatId, seq: 2_147_483_647 });
  expect(lastReadSeq).toBe(1);
});

test("R5 one's own reading never counts", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  await ann.call("chat.read", { chatId, seq: 1 });
  expect(await ann.call("message.get", { chatId, seq: 1 })).toMatchObject({ read: false, readCount: 0 });
  expect(announcementsOf(world.published, chatId)).toEqual([]);
});

test("R6 a sender who was away finds in the changes what was read", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const [message] = await sendMany(ann, { chatId, count: 1 });
  await bob.call("chat.read", { chatId, seq: 1 });
  const changes = await ann.call("chat.changes", { chatId, since: message?.rev ?? 0 });
  expect(changes).toMatchObject({ changes: [], readByAllSeq: 1 });
  expect(changes.readMarks).toContainEqual({ userId: bob.id, lastReadSeq: 1, lastDeliveredSeq: 1 });
});

test("R7 who joins later or leaves does not count for earlier messages", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(ann, { chatId, count: 1 });
  await ann.call("member.add", { chatId, userId: eve.id });
  await bob.call("chat.read", { chatId, seq: 1 });
  expect(await ann.call("message.get", { chatId, seq: 1 })).toMatchObject({ read: true, readCount: 1 });
  await sendMany(ann, { chatId, count: 1 });
  await bob.call("chat.read", { chatId, seq: 2 });
  expect(await ann.call("message.get", { chatId, seq: 2 })).toMatchObject({ read: false, readCount: 1 });
  await eve.call("chat.leave", { chatId });
  expect(await ann.call("message.get", { chatId, seq: 2 })).toMatchObject({ read: true, readCount: 1 });
  expect(announcementsOf(world.published, chatId)).toEqual([1, 2]);
});
