import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function annAndBob() {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 2 });
  return { ann, bob, chatId };
}

test("a message answers another one of its chat", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const { message } = await bob.call("message.send", { chatId, clientId: "r", body: "yes", replyToSeq: 1 });
  expect(message.replyToSeq).toBe(1);
  expect(await ann.call("message.get", { chatId, seq: 3 })).toMatchObject({ replyToSeq: 1 });
});

test("there is no answer to what is not there; nothing is stored", async () => {
  const { bob, chatId } = await annAndBob();
  for (const replyToSeq of [0, 3, 9]) {
    const attempt = bob.call("message.send", { chatId, clientId: "r", body: "yes", replyToSeq });
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "replyToSeq" }] });
  }
  expect((await bob.call("chat.get", { chatId })).lastSeq).toBe(2);
});

test("D2 a retry of an answer returns it although the question was deleted since", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const reply = { chatId, clientId: "r", body: "yes", replyToSeq: 1 };
  const first = await bob.call("message.send", reply);
  await ann.call("message.delete", { chatId, seq: 1 });
  expect(await bob.call("message.send", reply)).toEqual({ ...first, duplicate: true });
});

test("of a deletion and answers in parallel: every answer that was taken was there before the deletion", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const answers = Array.from({ length: 20 }, (_, n) =>
    bob.call("message.send", { chatId, clientId: `${n}`, body: "yes", replyToSeq: 1 }),
  );
  const [outcomes, { message: tombstone }] = await Promise.all([
    outcomesOf(answers),
    ann.call("message.delete", { chatId, seq: 1 }),
  ]);
  const { messages } = await bob.call("message.list", { chatId, after: 2 });
  expect(messages).toHaveLength(outcomes.filter((outcome) => outcome === "ok").length);
  for (const { rev } of messages) expect(rev).toBeLessThan(tombstone.rev);
});
