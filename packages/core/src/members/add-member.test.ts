import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("C5 adding a member is a conflict, to a direct chat invalid, and of an unknown person not found", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const group = await world.aGroup([ann, bob]);
  const direct = await world.aDirectChat(ann, bob);
  const add = (chatId: typeof group.id, userId: UserId) => ann.call("member.add", { chatId, userId });
  const unknown = "0198f2a0-0000-7000-8000-0000000000ff" as UserId;
  await expect(add(group.id, bob.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(add(direct.id, bob.id)).rejects.toMatchObject({ code: "invalid_input" });
  await expect(add(group.id, unknown)).rejects.toMatchObject({ code: "not_found" });
});

test("C5 of two who add the same person in parallel one is told of the conflict", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann]);
  const elsewhere = await world.inAnotherProcess(ann);
  const attempts = [ann, elsewhere].map((each) => each.call("member.add", { chatId, userId: bob.id }));
  expect((await outcomesOf(attempts)).sort()).toEqual(["conflict", "ok"]);
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ memberCount: 2, lastRev: 3, lastSeq: 1 });
});

test("C7 who is added sees the chat with all its history, and of that nothing unread but that he was added", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann]);
  await sendMany(ann, { chatId, count: 3 });
  const { member } = await ann.call("member.add", { chatId, userId: bob.id });
  expect(member).toMatchObject({ role: "member", joinedSeq: 3, lastReadSeq: 3 });
  expect((await bob.call("chat.list", {})).chats).toMatchObject([{ id: chatId, unreadCount: 1 }]);
  const { messages } = await bob.call("message.list", { chatId });
  expect(messages.map(({ kind }) => kind)).toEqual(["text", "text", "text", "system"]);
});

test("who was removed may be added again, as a newcomer", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("member.remove", { chatId, userId: bob.id });
  await sendMany(ann, { chatId, count: 2 });
  await ann.call("member.add", { chatId, userId: bob.id });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ role: "member", unreadCount: 1 });
});
