import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { announcementsOf } from "../testing/announcements-of.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("C6 a removal takes effect at once: every way into the chat is closed", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId, count: 1 });
  await ann.call("member.remove", { chatId, userId: bob.id });
  const attempts = [
    bob.call("chat.get", { chatId }),
    bob.call("chat.changes", { chatId, since: 0 }),
    bob.call("message.list", { chatId }),
    bob.call("message.get", { chatId, seq: 1 }),
    bob.call("message.send", { chatId, clientId: "1", body: "1" }),
    bob.call("chat.read", { chatId, seq: 1 }),
    bob.call("chat.leave", { chatId }),
  ];
  expect(new Set(await outcomesOf(attempts))).toEqual(new Set(["not_found"]));
  expect((await bob.call("chat.list", {})).chats).toEqual([]);
  expect((await ann.call("message.list", { chatId })).messages[0]?.senderId).toBe(bob.id);
});

test("C6 sends and the removal of their sender in parallel: nothing is stored after the removal", async () => {
  for (let round = 0; round < 10; round++) {
    const [ann, bob] = await world.people("Ann", "Bob");
    const { id: chatId } = await world.aGroup([ann, bob]);
    const elsewhere = await world.inAnotherProcess(bob);
    await Promise.allSettled([
      sendMany(bob, { chatId, count: 5 }),
      sendMany(elsewhere, { chatId, count: 5 }),
      ann.call("member.remove", { chatId, userId: bob.id }),
    ]);
    const { changes } = await ann.call("chat.changes", { chatId, since: 1 });
    expect(changes.slice(-2)).toMatchObject([
      { event: "member.removed" },
      { event: "message.created", data: { message: { kind: "system" } } },
    ]);
  }
});

test("one does not remove oneself, in whatever case one's id is written", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  for (const userId of [ann.id, ann.id.toUpperCase() as UserId]) {
    const attempt = ann.call("member.remove", { chatId, userId });
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "userId" }] });
  }
});

test("R7 who is removed no longer keeps a message from being read by all", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await sendMany(ann, { chatId, count: 1 });
  await bob.call("chat.read", { chatId, seq: 1 });
  expect(announcementsOf(world.published, chatId)).toEqual([]);
  await ann.call("member.remove", { chatId, userId: eve.id });
  expect(announcementsOf(world.published, chatId)).toEqual([1]);
  expect(await ann.call("message.get", { chatId, seq: 1 })).toMatchObject({ read: true, readCount: 1 });
});
