import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const notFound = { code: "not_found" };

test("C6 who leaves is out at once, and another may go on", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("chat.leave", { chatId });
  await expect(bob.call("chat.get", { chatId })).rejects.toMatchObject(notFound);
  await expect(bob.call("chat.leave", { chatId })).rejects.toMatchObject(notFound);
  expect((await ann.call("chat.get", { chatId })).memberCount).toBe(1);
});

test("when the last owner leaves, the longest-standing member becomes owner", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("member.add", { chatId, userId: eve.id });
  await ann.call("member.add", { chatId, userId: bob.id });
  await ann.call("chat.leave", { chatId });
  expect((await eve.call("chat.get", { chatId })).role).toBe("owner");
  expect((await bob.call("chat.get", { chatId })).role).toBe("member");
});

test("everybody leaves in parallel: there is an owner until nobody is left", async () => {
  const people = await world.people("Ann", "Bob", "Eve", "Joe");
  const [ann, bob, eve, joe] = people;
  const { id: chatId } = await world.aGroup(people);
  await Promise.all([ann, bob, eve].map((person) => person.call("chat.leave", { chatId })));
  expect(await joe.call("chat.get", { chatId })).toMatchObject({ role: "owner", memberCount: 1 });
  await joe.call("chat.leave", { chatId });
  await expect(joe.call("chat.get", { chatId })).rejects.toMatchObject(notFound);
});

test("nobody leaves a direct chat", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await expect(ann.call("chat.leave", { chatId })).rejects.toMatchObject({ code: "invalid_input" });
});
