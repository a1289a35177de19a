import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a tombstone keeps place, sender and client id; everything in the message is gone at once", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await bob.call("message.send", { chatId, clientId: "0", body: "what?" });
  const body = `@${bob.handle} a secret slip`;
  const sent = await ann.call("message.send", { chatId, clientId: "1", body, replyToSeq: 1 });
  const place = { chatId, seq: 2 };
  await bob.call("message.react", { ...place, emoji: "👍" });
  await bob.call("message.pin", place);
  const { message } = await ann.call("message.delete", place);
  expect(message).toEqual({
    ...sent.message,
    rev: message.rev,
    body: "",
    replyToSeq: null,
    mentions: [],
    deletedAt: expect.any(String),
  });
  expect(await bob.call("message.get", place)).toMatchObject(message);
  expect((await bob.call("message.pins", { chatId })).messages).toEqual([]);
  const { rows } = await world.core.db.pool.query(
    `SELECT messages::text FROM messages WHERE chat_id = $1 AND messages::text ~ 'secret|👍'
     UNION ALL SELECT mentions::text FROM mentions WHERE chat_id = $1`,
    [chatId],
  );
  expect(rows).toEqual([]);
});

test("who deletes others' messages: a group's admins and owners, nobody in a direct chat", async () => {
  const [ann, bob, eve, joe] = await world.people("Ann", "Bob", "Eve", "Joe");
  const { id: chatId } = await world.aGroup([ann, bob, joe]);
  const { id: directId } = await world.aDirectChat(ann, bob);
  await sendMany(bob, { chatId, count: 3 });
  await sendMany(bob, { chatId: directId, count: 1 });
  const remove = (person: Person, seq: number) => person.call("message.delete", { chatId, seq });
  expect(await outcomesOf([remove(joe, 1), remove(eve, 1)])).toEqual(["forbidden", "not_found"]);
  expect(await outcomesOf([ann.call("message.delete", { chatId: directId, seq: 1 })])).toEqual(["forbidden"]);
  expect(await outcomesOf([remove(bob, 1), remove(ann, 2), remove(ann, 9)])).toEqual([
    "ok",
    "ok",
    "not_found",
  ]);
});

test("deleting twice changes nothing more", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId, count: 1 });
  const answers = await Promise.all([
    ann.call("message.delete", { chatId, seq: 1 }),
    bob.call("message.delete", { chatId, seq: 1 }),
  ]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ lastRev: 3, lastSeq: 1 });
});

test("I23 a deleted message is not unread any more, and no longer mentions", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 3 });
  await ann.call("message.send", { chatId, clientId: "m", body: `@${bob.handle}` });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ unreadCount: 4, mentionSeqs: [4] });
  await ann.call("message.delete", { chatId, seq: 2 });
  await ann.call("message.delete", { chatId, seq: 4 });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ unreadCount: 2, mentionSeqs: [] });
  expect((await bob.call("chat.list", {})).chats).toMatchObject([{ unreadCount: 2, mentionSeqs: [] }]);
  expect(await bob.call("chat.read", { chatId, seq: 2 })).toMatchObject({ unreadCount: 1 });
});

test("I3 the client id of a deleted message is taken for ever: a retry gets the tombstone", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const send = { chatId, clientId: "1", body: "hi" };
  await ann.call("message.send", send);
  const { message } = await ann.call("message.delete", { chatId, seq: 1 });
  expect(await ann.call("message.send", send)).toMatchObject({ message, duplicate: true });
  expect((await bob.call("message.list", { chatId })).messages).toHaveLength(1);
});

test("H1 offsets and pages count tombstones, so that nothing moves", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 5 });
  await ann.call("message.delete", { chatId, seq: 2 });
  const { messages } = await bob.call("message.list", { chatId, offset: 1, limit: 2 });
  expect(messages.map(({ seq, body }) => [seq, body])).toEqual([
    [2, ""],
    [3, "3"],
  ]);
});

test("after it nothing more happens to the message: no reaction, pin, forward or answer", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  const place = { chatId, seq: 1 };
  await ann.call("message.delete", place);
  const attempts = [
    bob.call("message.react", { ...place, emoji: "👍" }),
    bob.call("message.pin", place),
    bob.call("message.forward", { ...place, toChatId: chatId, clientId: "f" }),
    bob.call("message.send", { chatId, clientId: "r", body: "re", replyToSeq: 1 }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["conflict", "conflict", "conflict", "invalid_input"]);
});
