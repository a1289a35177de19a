import { TYPISTS_TOLD_MAX } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const typingIn = (chatId: string) =>
  world.published.flatMap((change) =>
    change.scope === "chat" && change.chatId === chatId && change.push.event === "chat.typing"
      ? [change.push.data.userId]
      : [],
  );

test("the chat hears who is typing, each at most once in 3 s", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  for (let count = 0; count < 3; count += 1) await ann.call("typing.start", { chatId });
  await bob.call("typing.start", { chatId });
  expect(typingIn(chatId)).toEqual([ann.id, bob.id]);
});

test("of many who type at once a few are told", async () => {
  const people = await world.people("Ann", "Bob", "Cem", "Dee", "Eve", "Fay");
  const { id: chatId } = await world.aGroup(people);
  const { id: otherId } = await world.aGroup(people);
  for (const person of people) await person.call("typing.start", { chatId });
  await people[5].call("typing.start", { chatId: otherId });
  expect(typingIn(chatId)).toEqual(people.slice(0, TYPISTS_TOLD_MAX).map(({ id }) => id));
  expect(typingIn(otherId)).toEqual([people[5].id]);
});

test("who types at the same time is looked up together", async () => {
  const people = await world.people("Ann", "Bob", "Cem", "Dee", "Eve", "Fay");
  const { id: chatId } = await world.aGroup(people);
  // What is indexed behind the writing would be counted too.
  await world.core.indexer.close();
  const query = vi.spyOn(world.core.db.pool, "query");
  await Promise.all(people.map((person) => person.call("typing.start", { chatId })));
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  expect(typingIn(chatId)).toHaveLength(TYPISTS_TOLD_MAX);
});

test("nothing of it is stored", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const before = await bob.call("chat.get", { chatId });
  await ann.call("typing.start", { chatId });
  expect(await bob.call("chat.get", { chatId })).toEqual(before);
});

test("strangers are not heard, and neither is who is blocked", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  expect(await outcomesOf([eve.call("typing.start", { chatId })])).toEqual(["not_found"]);
  await bob.call("user.block", { userId: ann.id });
  await ann.call("typing.start", { chatId });
  expect(typingIn(chatId)).toEqual([]);
});
