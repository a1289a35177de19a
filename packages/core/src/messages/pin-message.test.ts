import { PINS_MAX } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("both people of a direct chat pin and unpin; the latest pinned comes first", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 3 });
  for (const seq of [2, 1, 3]) await bob.call("message.pin", { chatId, seq });
  const pinned = async () => (await ann.call("message.pins", { chatId })).messages.map(({ seq }) => seq);
  expect(await pinned()).toEqual([3, 1, 2]);
  const { message } = await ann.call("message.unpin", { chatId, seq: 1 });
  expect(message.pinnedAt).toBeNull();
  expect(await pinned()).toEqual([3, 2]);
});

test("in a group admins pin, and every member sees it", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId, count: 1 });
  const place = { chatId, seq: 1 };
  const attempts = [
    bob.call("message.pin", place),
    bob.call("message.unpin", place),
    eve.call("message.pin", place),
  ];
  expect(await outcomesOf(attempts)).toEqual(["forbidden", "forbidden", "not_found"]);
  await ann.call("message.pin", place);
  expect(await bob.call("message.pins", { chatId })).toMatchObject({
    messages: [{ seq: 1, pinnedAt: expect.any(String) }],
    users: [{ id: bob.id }],
  });
  expect(await outcomesOf([eve.call("message.pins", { chatId })])).toEqual(["not_found"]);
});

test("pinning what is pinned and unpinning what is not change nothing", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 2 });
  const first = await ann.call("message.pin", { chatId, seq: 1 });
  expect(await bob.call("message.pin", { chatId, seq: 1 })).toEqual(first);
  expect((await bob.call("message.unpin", { chatId, seq: 2 })).message.rev).toBe(3);
});

test("a chat holds a hundred pinned messages and not one more", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: PINS_MAX + 1 });
  const pin = (seq: number) => ann.call("message.pin", { chatId, seq });
  for (let seq = 1; seq < PINS_MAX; seq += 1) await pin(seq);
  const outcomes = await outcomesOf([pin(PINS_MAX), pin(PINS_MAX + 1)]);
  expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(1);
  expect((await bob.call("message.pins", { chatId })).messages).toHaveLength(PINS_MAX);
});
