import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../change.ts";
import type { Person } from "../testing/a-person.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { everythingSeenBy } from "../testing/everything-seen-by.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

async function publishedBy(work: () => Promise<unknown>): Promise<Change[]> {
  const before = world.published.length;
  await work();
  return world.published.slice(before);
}

const toOwnDevicesOf = ({ id }: Person) => ({ scope: "user", userId: id, push: { event: "me.changed" } });

const memberIn = async (viewer: Person, chatId: string, { id }: Person) =>
  (await viewer.call("chat.get", { chatId })).members.find(({ user }) => user.id === id);

/**
 * Two chats in which Bob has read the first of three messages before he chose to read in private; in the group Eve has
 * read them all.
 */
async function aPrivateReader() {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: groupId } = await world.aGroup([ann, bob, eve]);
  const { id: directId } = await world.aDirectChat(ann, bob);
  for (const chatId of [groupId, directId]) {
    await sendMany(ann, { chatId, count: 3 });
    await bob.call("chat.read", { chatId, seq: 1 });
  }
  await bob.call("me.update", { hasReceipts: false });
  await eve.call("chat.read", { chatId: groupId, seq: 3 });
  await bob.call("chat.deliver", { chatId: directId, seq: 2 });
  return { ann, bob, eve, groupId, directId, chatIds: [groupId, directId] };
}

test("who gives no receipts reads, and everything that anybody else can get is byte for byte the same", async () => {
  const { ann, bob, eve, chatIds } = await aPrivateReader();
  const sights = { chatIds, others: [ann, bob, eve], lastSeq: 3 };
  const see = () => Promise.all([ann, eve].map((person) => everythingSeenBy(person, world, sights)));
  // As if a crash had swallowed an announcement: his reading must not be what makes up for it.
  await world.core.db.pool.query("UPDATE chats SET announced_read_seq = 0 WHERE id = ANY ($1)", [chatIds]);
  const before = await see();
  for (const chatId of chatIds) {
    const published = await publishedBy(async () => {
      for (const seq of [2, 3, 3]) await bob.call("chat.read", { chatId, seq });
    });
    expect(published).toMatchObject([toOwnDevicesOf(bob), toOwnDevicesOf(bob)]);
  }
  expect(await see()).toEqual(before);
});

test("he himself finds what he has read: in the chat, in his own changes, in what is unread", async () => {
  const { bob, groupId: chatId } = await aPrivateReader();
  const { rev } = await bob.call("me.changes", { since: 0 });
  expect(await bob.call("chat.read", { chatId, seq: 2 })).toEqual({ lastReadSeq: 2, unreadCount: 1 });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ lastReadSeq: 2, unreadCount: 1 });
  const { memberships } = await bob.call("me.changes", { since: rev });
  expect(memberships).toMatchObject([{ chatId, lastReadSeq: 2 }]);
  // As others see it: what he is shown of himself goes to them too.
  expect(await memberIn(bob, chatId, bob)).toMatchObject({ lastReadSeq: 1 });
});

test("what has reached his devices is told as before, whether he has read it or not", async () => {
  const { ann, bob, directId: chatId } = await aPrivateReader();
  await bob.call("chat.read", { chatId, seq: 3 });
  expect(await memberIn(ann, chatId, bob)).toMatchObject({ lastDeliveredSeq: 2 });
  await bob.call("chat.deliver", { chatId, seq: 3 });
  expect(await memberIn(ann, chatId, bob)).toMatchObject({ lastDeliveredSeq: 3, lastReadSeq: 1 });
});

test("his writing does not tell that he has read, nor does what he changes of the group", async () => {
  const { ann, bob, groupId: chatId } = await aPrivateReader();
  await ann.call("member.setRole", { chatId, userId: bob.id, role: "admin" });
  const readersOfFirst = await ann.call("message.readers", { chatId, seq: 1 });
  const published = await publishedBy(async () => {
    for (const duplicate of [false, true]) {
      const answer = await bob.call("message.send", { chatId, clientId: "1", body: "an answer" });
      expect({ ...answer, message: null }).toEqual({ message: null, duplicate });
    }
    await bob.call("chat.update", { chatId, title: "Renamed" });
  });
  expect(JSON.stringify(published)).not.toMatch(/senderReadSeq|chat\.marksMoved"/);
  expect(await memberIn(ann, chatId, bob)).toMatchObject({ lastReadSeq: 1 });
  expect(await ann.call("message.readers", { chatId, seq: 1 })).toEqual(readersOfFirst);
  expect((await ann.call("message.readers", { chatId, seq: 2 })).readers).not.toContainEqual(
    expect.objectContaining({ userId: bob.id }),
  );
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ lastReadSeq: 5, unreadCount: 0 });
});

test("in a direct chat with him nobody is told of anything that is read, he neither", async () => {
  const { ann, bob, directId: chatId } = await aPrivateReader();
  await sendMany(bob, { chatId, count: 1 });
  await ann.call("chat.read", { chatId, seq: 4 });
  expect(await memberIn(bob, chatId, ann)).toMatchObject({ lastReadSeq: 3 });
  const { messages, readByAllSeq } = await bob.call("message.list", { chatId });
  // What was told before he chose stays so.
  expect(messages.map(({ read, readCount }) => [read, readCount])).toEqual([
    [true, 1],
    [false, 0],
    [false, 0],
    [false, 0],
  ]);
  expect([readByAllSeq, announcementsOf(world.published, chatId)]).toEqual([1, [1]]);
});

test("who gives receipts again tells at once up to where he has read, and in direct chats the other one too", async () => {
  const { ann, bob, directId: chatId } = await aPrivateReader();
  await bob.call("chat.read", { chatId, seq: 2 });
  await sendMany(ann, { chatId, count: 1 });
  const published = await publishedBy(() => bob.call("me.update", { hasReceipts: true }));
  const told = published.flatMap((change) => (change.scope === "chat" ? [change.push] : []));
  expect(told).toHaveLength(3);
  const event = "chat.marksMoved";
  expect(told).toContainEqual({ event, data: { chatId, marks: [{ userId: ann.id, lastReadSeq: 4 }] } });
  expect(told).toContainEqual({ event, data: { chatId, marks: [{ userId: bob.id, lastReadSeq: 2 }] } });
  expect(told).toContainEqual({ event, data: { chatId, marks: [], readByAllSeq: 2 } });
  expect(await memberIn(ann, chatId, bob)).toMatchObject({ lastReadSeq: 2 });
});
