import { afterAll, beforeAll, expect, test } from "vitest";
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
