import { type OperationName, operationNames, operations } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { run } from "../run.ts";
import { asVisitor } from "../testing/as-visitor.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Every way to write a message, with what each needs beside who sends it. */
async function waysToWrite() {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { message } = await ann.call("message.send", { chatId, clientId: "first", body: "hi" });
  const ways: [OperationName, object][] = [
    ["message.send", { chatId, clientId: "send", body: "hi" }],
    ["message.sendDirect", { userId: bob.id, clientId: "direct", body: "hi" }],
    ["message.forward", { chatId, seq: message.seq, toChatId: chatId, clientId: "forward" }],
    ["message.edit", { chatId, seq: message.seq, body: "ho" }],
  ];
  return { ann, bob, chatId, ways };
}

test("A1 the sender is who the session says, in every way to write", async () => {
  const { ann, ways } = await waysToWrite();
  for (const [name, input] of ways) {
    const answer = await run(world.core, { name, caller: ann.actor, input });
    expect(answer, name).toMatchObject({ message: { senderId: ann.id } });
  }
});

test.each(["senderId", "userId", "sender", "from"])(
  "A1 never a field: whoever claims to be another by %s is refused, and nothing is written",
  async (field) => {
    const { ann, bob, chatId, ways } = await waysToWrite();
    const before = await ann.call("chat.get", { chatId });
    for (const [name, input] of ways.filter(([, given]) => !(field in given))) {
      const attempt = run(world.core, { name, caller: ann.actor, input: { ...input, [field]: bob.id } });
      await expect(attempt, name).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: field }] });
    }
    expect(await ann.call("chat.get", { chatId })).toEqual(before);
  },
);

test("A1 a webhook speaks as its own bot, whatever is posted along", async () => {
  const { ann, bob, chatId } = await waysToWrite();
  const { secret, webhook } = await ann.call("webhook.create", { chatId, name: "Build server" });
  const input = { secret, text: "512 passed", senderId: bob.id, username: "Bob" };
  const { message } = await asVisitor(world.core)("webhook.post", input);
  expect(message.senderId).toBe(webhook.botId);
});

test("A1 no call of the contract that changes anything takes a sender", () => {
  const writing = operationNames.filter((name) => operations[name].method !== "GET");
  const takes = (name: OperationName) =>
    Object.keys(z.toJSONSchema(operations[name].input, { io: "input" }).properties ?? {});
  expect(writing.filter((name) => takes(name).some((field) => /sender/i.test(field)))).toEqual([]);
});
