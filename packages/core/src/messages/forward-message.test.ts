import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function twoChats() {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const { id: toChatId } = await world.aGroup([bob, eve]);
  await ann.call("message.send", { chatId, clientId: "1", body: `for @${bob.handle}` });
  return { ann, bob, eve, chatId, toChatId, seq: 1 };
}

test("a forwarded text names who wrote it first, also through many hands", async () => {
  const { ann, bob, eve, chatId, toChatId, seq } = await twoChats();
  const forward = { chatId, seq, toChatId, clientId: "f" };
  const { message, duplicate } = await bob.call("message.forward", forward);
  const forwardedFrom = { senderId: ann.id, name: "Ann" };
  expect(duplicate).toBe(false);
  expect(message).toMatchObject({
    senderId: bob.id,
    chatId: toChatId,
    body: `for @${bob.handle}`,
    forwardedFrom,
  });
  const again = { chatId: toChatId, seq: message.seq, toChatId, clientId: "g" };
  expect((await eve.call("message.forward", again)).message).toMatchObject({
    senderId: eve.id,
    forwardedFrom,
  });
});

test("A5 whose words were forwarded leaves no name behind when he deletes his account", async () => {
  const { ann, bob, eve, chatId, toChatId, seq } = await twoChats();
  const { message } = await bob.call("message.forward", { chatId, seq, toChatId, clientId: "f" });
  const read = () => eve.call("message.list", { chatId: toChatId });
  await ann.call("me.update", { name: "Unmistakable" });
  expect((await read()).messages).toMatchObject([{ forwardedFrom: { name: "Unmistakable" } }]);
  await bob.call("message.react", { chatId: toChatId, seq: message.seq, emoji: "👍" });
  await ann.call("me.delete", { handle: (await ann.call("me.get", {})).handle });
  const { messages, users } = await read();
  expect(messages).toMatchObject([{ forwardedFrom: { senderId: ann.id, name: "Deleted user" } }]);
  expect(users.map(({ id }) => id).sort()).toEqual([ann.id, bob.id].sort());
  const { rows } = await world.core.db.pool.query("SELECT forwarded FROM messages WHERE chat_id = $1", [
    toChatId,
  ]);
  expect(rows).toEqual([{ forwarded: { senderId: ann.id } }]);
});

test("whom the first writer mentioned is not mentioned again", async () => {
  const { bob, eve, chatId, toChatId, seq } = await twoChats();
  const { message } = await bob.call("message.forward", { chatId, seq, toChatId, clientId: "f" });
  expect(message).toMatchObject({ mentions: [], mentionsAll: false });
  expect(await eve.call("chat.get", { chatId: toChatId })).toMatchObject({ mentionSeqs: [] });
});

test("D2 a retry lands once, whatever has become of the original since", async () => {
  const { ann, bob, chatId, toChatId, seq } = await twoChats();
  const forward = { chatId, seq, toChatId, clientId: "f" };
  const first = await bob.call("message.forward", forward);
  await ann.call("message.edit", { chatId, seq, body: "something else" });
  expect(await bob.call("message.forward", forward)).toEqual({ ...first, duplicate: true });
  await ann.call("message.delete", { chatId, seq });
  expect(await bob.call("message.forward", forward)).toEqual({ ...first, duplicate: true });
});

test("a forward takes nothing out of a chat that one is not in, and nothing into one", async () => {
  const { ann, eve, chatId, toChatId, seq } = await twoChats();
  const attempts = [
    ann.call("message.forward", { chatId, seq, toChatId, clientId: "f" }),
    eve.call("message.forward", { chatId, seq, toChatId, clientId: "f" }),
    ann.call("message.forward", { chatId, seq: 2, toChatId: chatId, clientId: "f" }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["not_found", "not_found", "not_found"]);
});
