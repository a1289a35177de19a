import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function aChatOf(count: number) {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count });
  return { ann, bob, chatId };
}

test("a message that I delete for myself is empty for me alone, and its place stays", async () => {
  const { ann, bob, chatId } = await aChatOf(3);
  await bob.call("message.hide", { chatId, seq: 2 });
  await bob.call("message.hide", { chatId, seq: 2 });
  const seen = async (person: typeof ann) =>
    (await person.call("message.list", { chatId })).messages.map(({ body, hidden }) => [body, hidden]);
  expect(await seen(bob)).toEqual([
    ["1", false],
    ["", true],
    ["3", false],
  ]);
  expect((await seen(ann))[1]).toEqual(["2", false]);
  expect(await bob.call("message.get", { chatId, seq: 2 })).toMatchObject({ body: "", hidden: true });
});

test("it is hidden as a chat's last message and among the pinned ones, too", async () => {
  const { bob, chatId } = await aChatOf(1);
  await bob.call("message.pin", { chatId, seq: 1 });
  await bob.call("message.hide", { chatId, seq: 1 });
  const hidden = { body: "", hidden: true };
  expect((await bob.call("chat.get", { chatId })).lastMessage).toMatchObject(hidden);
  expect((await bob.call("chat.list", {})).chats[0]?.lastMessage).toMatchObject(hidden);
  expect((await bob.call("message.pins", { chatId })).messages).toMatchObject([hidden]);
});

test("my other devices hear of it: at once, and after an absence with the changes", async () => {
  const { ann, bob, chatId } = await aChatOf(2);
  await bob.call("message.hide", { chatId, seq: 1 });
  const push = { event: "message.hidden", data: { chatId, seq: 1 } };
  expect(world.published.at(-1)).toEqual({ scope: "user", userId: bob.id, push });
  expect(await bob.call("chat.changes", { chatId, since: 3 })).toMatchObject({
    changes: [],
    hiddenSeqs: [1],
  });
  expect(await ann.call("chat.changes", { chatId, since: 3 })).toMatchObject({ hiddenSeqs: [] });
});

test("only what is there and may be seen can be hidden", async () => {
  const { bob, chatId } = await aChatOf(1);
  const eve = await world.aPerson("Eve");
  const attempts = [
    bob.call("message.hide", { chatId, seq: 0 }),
    bob.call("message.hide", { chatId, seq: 2 }),
    eve.call("message.hide", { chatId, seq: 1 }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["not_found", "not_found", "not_found"]);
});
