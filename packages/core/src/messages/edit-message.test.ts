import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function aText(body = "hi") {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await ann.call("message.send", { chatId, clientId: "1", body });
  return { ann, bob, chatId, seq: 1 };
}

test("one's own text changes, with a mark, and everybody hears of it", async () => {
  const { ann, bob, chatId, seq } = await aText();
  const { message } = await ann.call("message.edit", { chatId, seq, body: "hello" });
  expect(message).toMatchObject({ body: "hello", editedAt: expect.any(String), seq, rev: 3 });
  expect(await bob.call("message.get", { chatId, seq })).toMatchObject(message);
  expect(world.published.at(-1)).toMatchObject({ scope: "log", rev: 3, push: { event: "message.updated" } });
  const { changes } = await bob.call("chat.changes", { chatId, since: 1 });
  expect(changes).toEqual([{ event: "message.updated", data: { chatId, rev: 3, message } }]);
});

test("I5 an edit leaves everything else as it was", async () => {
  const { ann, chatId, seq } = await aText();
  const { read: _, readCount: __, ...before } = await ann.call("message.get", { chatId, seq });
  const { message } = await ann.call("message.edit", { chatId, seq, body: "hello" });
  expect(message).toEqual({ ...before, rev: message.rev, body: "hello", editedAt: message.editedAt });
});

test("the same text changes nothing", async () => {
  const { ann, chatId, seq } = await aText();
  const { message } = await ann.call("message.edit", { chatId, seq, body: "hi" });
  expect(message).toMatchObject({ rev: 2, editedAt: null });
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ lastRev: 2 });
});

test("the earlier text is kept nowhere", async () => {
  const { ann, chatId, seq } = await aText("a secret slip");
  await ann.call("message.edit", { chatId, seq, body: "nothing to see" });
  const { rows } = await world.core.db.pool.query(
    "SELECT 1 FROM messages WHERE chat_id = $1 AND messages::text LIKE '%secret%'",
    [chatId],
  );
  expect(rows).toEqual([]);
});

test("D2 a retry of a send whose message was edited since returns it as it is now", async () => {
  const { ann, chatId, seq } = await aText();
  const { message } = await ann.call("message.edit", { chatId, seq, body: "hello" });
  const send = { chatId, clientId: "1", body: "hi" };
  expect(await ann.call("message.send", send)).toMatchObject({ message, duplicate: true });
});

test("only the sender edits: another member may not, a stranger finds nothing", async () => {
  const { bob, chatId, seq } = await aText();
  const eve = await world.aPerson("Eve");
  const edit = (person: Person) => person.call("message.edit", { chatId, seq, body: "no" });
  expect(await outcomesOf([edit(bob), edit(eve)])).toEqual(["forbidden", "not_found"]);
});

test("a deleted or forwarded message and one that is not there are not edited", async () => {
  const { ann, chatId, seq } = await aText();
  const { message } = await ann.call("message.forward", { chatId, seq, toChatId: chatId, clientId: "f" });
  await ann.call("message.delete", { chatId, seq });
  const edit = (place: number) => ann.call("message.edit", { chatId, seq: place, body: "no" });
  expect(await outcomesOf([edit(seq), edit(message.seq), edit(9)])).toEqual([
    "conflict",
    "invalid_input",
    "not_found",
  ]);
});

test("edits in parallel each take a rev of their own, and the last one stands", async () => {
  const { ann, bob, chatId, seq } = await aText();
  const edits = Array.from({ length: 20 }, (_, n) => ann.call("message.edit", { chatId, seq, body: `${n}` }));
  const messages = (await Promise.all(edits)).map(({ message }) => message);
  const last = messages.toSorted((a, b) => b.rev - a.rev)[0];
  expect(new Set(messages.map(({ rev }) => rev)).size).toBe(20);
  expect(await bob.call("message.get", { chatId, seq })).toMatchObject({ ...last });
});
