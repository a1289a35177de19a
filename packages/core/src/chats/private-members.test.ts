import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

// What origins.md says of reading holds in groups where one of the members gives no receipts: nobody waits for him.

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

/** Ann's group with these readers and Pim, who gives no receipts. */
async function aGroupWithPim<Names extends readonly string[]>(...names: Names) {
  const [ann, pim] = await world.people("Ann", "Pim");
  const readers: Person[] = await world.people(...names);
  await pim.call("me.update", { hasReceipts: false });
  const { id: chatId } = await world.aGroup([ann, pim, ...readers]);
  const announced = () => announcementsOf(world.published, chatId);
  const readState = async (seq: number) => {
    const { read, readCount } = await ann.call("message.get", { chatId, seq });
    return { read, readCount, announced: announced() };
  };
  return { ann, pim, readers, chatId, announced, readState };
}

test("R1, R2 the readers show as progress, and after the last one it is announced once; Pim is not waited for", async () => {
  const { ann, pim, readers, chatId, readState } = await aGroupWithPim("Bob", "Eve", "Joe");
  await sendMany(ann, { chatId, count: 1 });
  const progress = [];
  for (const reader of readers) {
    await reader.call("chat.read", { chatId, seq: 1 });
    progress.push(await readState(1));
  }
  expect(progress).toEqual([
    { read: false, readCount: 1, announced: [] },
    { read: false, readCount: 2, announced: [] },
    { read: true, readCount: 3, announced: [1] },
  ]);
  await pim.call("chat.read", { chatId, seq: 1 });
  expect(await readState(1)).toEqual(progress.at(-1));
});

test("R2 what Pim writes is read when all the others have read it", async () => {
  const { ann, pim, readers, chatId, announced } = await aGroupWithPim("Bob");
  await sendMany(pim, { chatId, count: 1 });
  const readOfPim = async () => (await pim.call("message.get", { chatId, seq: 1 })).read;
  const progress = [];
  for (const reader of [ann, ...readers]) {
    await reader.call("chat.read", { chatId, seq: 1 });
    progress.push([await readOfPim(), announced()]);
  }
  expect(progress).toEqual([
    [false, []],
    [true, [1]],
  ]);
});

test("R3 the last two readers and Pim at the same instant: announced exactly once, fifty times", async () => {
  const { ann, pim, readers, chatId, announced } = await aGroupWithPim("Bob", "Eve");
  const [bob, eve] = readers as [Person, Person];
  const all = [bob, await world.inAnotherProcess(eve), await world.inAnotherProcess(pim)];
  for (let seq = 1; seq <= 50; seq++) {
    await sendMany(ann, { chatId, count: 1 });
    await Promise.all(all.map((reader) => reader.call("chat.read", { chatId, seq })));
  }
  expect(announced()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test("R4, R5 Pim reads twice, and nothing changes; what he is not in he cannot read", async () => {
  const { ann, pim, chatId } = await aGroupWithPim("Bob");
  await sendMany(ann, { chatId, count: 2 });
  expect(await pim.call("chat.read", { chatId, seq: 2 })).toEqual({ lastReadSeq: 2, unreadCount: 0 });
  const before = world.published.length;
  for (const seq of [2, 1]) expect((await pim.call("chat.read", { chatId, seq })).lastReadSeq).toBe(2);
  expect(world.published.slice(before)).toEqual([]);
  const { id: elsewhere } = await world.aGroup([ann]);
  expect(await outcomesOf([pim.call("chat.read", { chatId: elsewhere, seq: 1 })])).toEqual(["not_found"]);
});

test("R6 a sender who was away finds that everybody but Pim has read", async () => {
  const { ann, pim, readers, chatId } = await aGroupWithPim("Bob");
  const [message] = await sendMany(ann, { chatId, count: 1 });
  for (const reader of [pim, ...readers]) await reader.call("chat.read", { chatId, seq: 1 });
  const changes = await ann.call("chat.changes", { chatId, since: message?.rev ?? 0 });
  expect(changes).toMatchObject({ changes: [], readByAllSeq: 1 });
  expect(changes.readMarks).toContainEqual({ userId: pim.id, lastReadSeq: 0, lastDeliveredSeq: 0 });
  expect((await ann.call("chat.list", {})).chats).toContainEqual(
    expect.objectContaining({ id: chatId, readByAllSeq: 1 }),
  );
});

test("R7 Pim leaves and comes back, and earlier messages stay as they were", async () => {
  const { ann, pim, readers, chatId, readState } = await aGroupWithPim("Bob");
  const [bob] = readers as [Person];
  await sendMany(ann, { chatId, count: 2 });
  await bob.call("chat.read", { chatId, seq: 1 });
  await pim.call("chat.leave", { chatId });
  await ann.call("member.add", { chatId, userId: pim.id });
  expect([await readState(1), await readState(2)]).toEqual([
    { read: true, readCount: 1, announced: [1] },
    { read: false, readCount: 0, announced: [1] },
  ]);
});

test("where everybody waited for him alone it is announced when he chooses, once, and never taken back", async () => {
  const { ann, readers, chatId, announced, readState } = await aGroupWithPim("Bob", "Eve");
  const [bob, eve] = readers as [Person, Person];
  await sendMany(ann, { chatId, count: 2 });
  await bob.call("chat.read", { chatId, seq: 2 });
  expect(announced()).toEqual([]);
  await eve.call("me.update", { hasReceipts: false });
  expect(await readState(2)).toEqual({ read: true, readCount: 1, announced: [2] });
  await eve.call("chat.read", { chatId, seq: 1 });
  await eve.call("me.update", { hasReceipts: true });
  expect(await readState(2)).toEqual({ read: true, readCount: 1, announced: [2] });
});

test("where but one gives receipts nothing is announced, for nobody could be told", async () => {
  const { ann, pim, chatId, announced } = await aGroupWithPim();
  await sendMany(ann, { chatId, count: 1 });
  await sendMany(pim, { chatId, count: 1 });
  for (const reader of [ann, pim]) await reader.call("chat.read", { chatId, seq: 2 });
  expect(announced()).toEqual([]);
  expect(await ann.call("message.get", { chatId, seq: 1 })).toMatchObject({ read: false, readCount: 0 });
});

test("a bot gives no receipts: it neither is waited for nor counts as somebody who could be told", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("webhook.create", { chatId, name: "Bot" });
  const [message] = await sendMany(ann, { chatId, count: 1 });
  expect(announcementsOf(world.published, chatId)).toEqual([]);
  const seq = message?.seq ?? 0;
  expect(await ann.call("message.get", { chatId, seq })).toMatchObject({ read: false, readCount: 0 });
});
