import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function noticesOf(reader: Person, chatId: ChatId) {
  const { messages } = await reader.call("message.list", { chatId });
  return messages.map(({ senderId, system, seq, kind }) => ({ senderId, seq, kind, ...system }));
}

test("changes of membership are told in the history, in the order in which they happened", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("member.add", { chatId, userId: eve.id });
  await ann.call("member.remove", { chatId, userId: eve.id });
  await bob.call("chat.leave", { chatId });
  const common = { kind: "system", title: null };
  expect(await noticesOf(ann, chatId)).toEqual([
    { ...common, seq: 1, senderId: ann.id, type: "member.added", userIds: [eve.id] },
    { ...common, seq: 2, senderId: ann.id, type: "member.removed", userIds: [eve.id] },
    { ...common, seq: 3, senderId: bob.id, type: "member.left", userIds: [] },
  ]);
  const { users } = await ann.call("message.list", { chatId });
  expect(users.map(({ name }) => name).sort()).toEqual(["Ann", "Bob", "Eve"]);
});

test("what was refused is not told", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const attempts = [
    ann.call("member.add", { chatId, userId: bob.id }),
    bob.call("member.remove", { chatId, userId: ann.id }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["conflict", "forbidden"]);
  expect(await noticesOf(ann, chatId)).toEqual([]);
});

test("I14 the message about a removal comes after it: who was removed does not get it", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("member.remove", { chatId, userId: bob.id });
  const { changes } = await ann.call("chat.changes", { chatId, since: 1 });
  expect(changes.map(({ event, data }) => [event, data.rev])).toEqual([
    ["member.removed", 2],
    ["message.created", 3],
  ]);
});

test("who makes a change has read what is above, and that is announced", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("message.send", { chatId, clientId: "1", body: "hi" });
  await ann.call("member.add", { chatId, userId: eve.id });
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ lastReadSeq: 2, unreadCount: 0 });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ lastReadSeq: 1, unreadCount: 1 });
  expect(announcementsOf(world.published, chatId)).toEqual([1]);
});

test("nobody edits, deletes, pins, answers, forwards or reacts to what the system says", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("member.add", { chatId, userId: bob.id });
  const place = { chatId, seq: 1 };
  const attempts = [
    ann.call("message.edit", { ...place, body: "no" }),
    ann.call("message.delete", place),
    ann.call("message.pin", place),
    ann.call("message.react", { ...place, emoji: "👍" }),
    ann.call("message.forward", { ...place, toChatId: chatId, clientId: "f" }),
    ann.call("message.send", { chatId, clientId: "r", body: "re", replyToSeq: 1 }),
  ];
  expect(new Set(await outcomesOf(attempts))).toEqual(new Set(["invalid_input"]));
});
