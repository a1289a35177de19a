import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function annAndBob() {
  const [ann, bob] = await Promise.all([world.aPerson("Ann"), world.aPerson("Bob")]);
  return { ann, bob, chatId: (await world.aDirectChat(ann, bob)).id };
}

test("D1 the same client id in parallel lands once, and every caller gets the same message", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const send = () => ann.call("message.send", { chatId, clientId: "one", body: "hi" });
  const answers = await Promise.all(Array.from({ length: 100 }, send));
  expect(new Set(answers.map(({ message }) => `${message.id} ${message.seq}`)).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect((await bob.call("message.list", { chatId })).messages).toHaveLength(1);
});

test("D3 another person's equal client id is independent", async () => {
  const { ann, bob, chatId } = await annAndBob();
  await ann.call("message.send", { chatId, clientId: "same", body: "hi" });
  const answer = await bob.call("message.send", { chatId, clientId: "same", body: "hi" });
  expect(answer).toMatchObject({ duplicate: false, message: { seq: 2 } });
});

test("D4 the same client id with another text is a conflict, and nothing is stored", async () => {
  const { ann, chatId } = await annAndBob();
  await ann.call("message.send", { chatId, clientId: "one", body: "hi" });
  const attempt = ann.call("message.send", { chatId, clientId: "one", body: "ho" });
  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  expect((await ann.call("message.list", { chatId })).messages.map(({ body }) => body)).toEqual(["hi"]);
});
