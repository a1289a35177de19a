import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

const body = "hi";

test("who is blocked writes no new direct messages, and is told no more than that", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(bob, { chatId, count: 1 });
  await ann.call("user.block", { userId: bob.id });
  const attempts = [
    () => bob.call("message.send", { chatId, clientId: "new", body }),
    () => bob.call("message.sendDirect", { userId: ann.id, clientId: "new", body }),
    () => bob.call("message.edit", { chatId, seq: 1, body }),
    () => bob.call("message.react", { chatId, seq: 1, emoji: "👍" }),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({
      code: "forbidden",
      message: "You cannot write to this person.",
    });
  expect((await ann.call("chat.get", { chatId })).lastSeq).toBe(1);
  await ann.call("message.send", { chatId, clientId: "own", body });
  await ann.call("user.unblock", { userId: bob.id });
  await bob.call("message.send", { chatId, clientId: "new", body });
});

test("D2 a retry of what was sent before the block is answered with it", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const first = await bob.call("message.send", { chatId, clientId: "1", body });
  await ann.call("user.block", { userId: bob.id });
  const again = await bob.call("message.send", { chatId, clientId: "1", body });
  expect(again).toEqual({ ...first, duplicate: true });
});

test("a block from before the chat holds in it, whoever opens it", async () => {
  await ann.call("user.block", { userId: bob.id });
  const opening = bob.call("chat.create", { kind: "direct", userId: ann.id });
  await expect(opening).rejects.toMatchObject({ code: "forbidden" });
  const { id: chatId } = await world.aDirectChat(ann, bob);
  expect(await outcomesOf([bob.call("message.send", { chatId, clientId: "1", body })])).toEqual([
    "forbidden",
  ]);
});

test("blocking and opening the chat in parallel: the block holds in any order", async () => {
  for (let round = 0; round < 20; round += 1) {
    const [one, other] = await world.people("One", "Other");
    const elsewhere = await world.inAnotherProcess(other);
    await Promise.allSettled([
      one.call("user.block", { userId: other.id }),
      elsewhere.call("chat.create", { kind: "direct", userId: one.id }),
    ]);
    const { id: chatId } = await world.aDirectChat(one, other);
    const attempt = other.call("message.send", { chatId, clientId: "1", body });
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("in a group they go on as before", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("user.block", { userId: bob.id });
  await bob.call("message.send", { chatId, clientId: "1", body });
  expect((await ann.call("chat.get", { chatId })).lastMessage).toMatchObject({ body });
});

test("blocks are listed, travel to one's other devices, and can be made twice", async () => {
  const { rev } = await ann.call("me.changes", { since: 0 });
  await ann.call("user.block", { userId: bob.id });
  await ann.call("user.block", { userId: bob.id });
  expect((await ann.call("user.blocks", {})).users.map(({ id }) => id)).toEqual([bob.id]);
  const changes = await ann.call("me.changes", { since: rev });
  expect(changes.blockedIds).toEqual([bob.id]);
  expect((await bob.call("me.changes", { since: 0 })).blockedIds).toEqual([]);
  const attempts = [
    ann.call("user.block", { userId: ann.id }),
    ann.call("user.block", { userId: "0198f2a0-0000-7000-8000-0000000000a1" }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["invalid_input", "not_found"]);
});
