import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a message's readers with the time, and to whom it was delivered; not its sender, nor who came later", async () => {
  const [ann, bob, eve, joe, late] = await world.people("Ann", "Bob", "Eve", "Joe", "Late");
  const { id: chatId } = await world.aGroup([ann, bob, eve, joe]);
  await sendMany(ann, { chatId, count: 1 });
  await ann.call("member.add", { chatId, userId: late.id });
  await bob.call("chat.read", { chatId, seq: 1 });
  await eve.call("chat.deliver", { chatId, seq: 1 });
  await late.call("chat.read", { chatId, seq: 2 });
  const { readers, users } = await ann.call("message.readers", { chatId, seq: 1 });
  expect(readers.toSorted((a, b) => Number(b.isRead) - Number(a.isRead))).toEqual([
    { userId: bob.id, isRead: true, readAt: expect.any(String) },
    { userId: eve.id, isRead: false, readAt: null },
  ]);
  expect(users.map(({ name }) => name).sort()).toEqual(["Bob", "Eve"]);
});

test("who answers has read what is above", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  await sendMany(bob, { chatId, count: 1 });
  const { readers } = await ann.call("message.readers", { chatId, seq: 1 });
  expect(readers).toEqual([{ userId: bob.id, isRead: true, readAt: expect.any(String) }]);
});

test("readers of messages that one may not see are not found", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  const readers = (person: typeof ann, seq: number) => person.call("message.readers", { chatId, seq });
  expect(await outcomesOf([readers(eve, 1), readers(bob, 2)])).toEqual(["not_found", "not_found"]);
});
