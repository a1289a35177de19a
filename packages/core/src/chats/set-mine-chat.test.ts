import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a chat is muted, pinned, archived and marked unread for oneself alone", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const mutedUntil = new Date(Date.UTC(2030, 0, 1)).toISOString();
  const settings = {
    isPinned: true,
    isArchived: true,
    isMarkedUnread: true,
    notificationLevel: "mentions",
  } as const;
  const mine = await ann.call("chat.setMine", { chatId, mutedUntil, ...settings });
  expect(mine).toMatchObject({ mutedUntil, ...settings });
  expect((await ann.call("chat.get", { chatId })).mine).toEqual(mine);
  expect((await ann.call("chat.list", {})).chats[0]?.mine).toEqual(mine);
  expect((await bob.call("chat.get", { chatId })).mine).toMatchObject({ isPinned: false, mutedUntil: null });
  const after = await ann.call("chat.setMine", { chatId, mutedUntil: null });
  expect(after).toMatchObject({ ...settings, mutedUntil: null });
});

test("one's other devices are told, and nobody else", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const before = world.published.length;
  const { rev } = await ann.call("chat.setMine", { chatId, isPinned: true });
  expect(world.published.slice(before)).toEqual([
    { scope: "user", userId: ann.id, push: { event: "me.changed", data: { rev } } },
  ]);
});

test("reading on takes the mark away", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await ann.call("chat.setMine", { chatId, isMarkedUnread: true });
  await sendMany(bob, { chatId, count: 1 });
  await ann.call("chat.read", { chatId, seq: 1 });
  expect((await ann.call("chat.get", { chatId })).mine.isMarkedUnread).toBe(false);
});

test("strangers and former members set nothing up", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("chat.leave", { chatId });
  const attempts = [bob, eve].map((person) => person.call("chat.setMine", { chatId, isPinned: true }));
  expect(await outcomesOf(attempts)).toEqual(["not_found", "not_found"]);
});
