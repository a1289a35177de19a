import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { interleave } from "../testing/interleave.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a message is found by its number in the chat; other numbers are not found", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 2 });
  expect(await bob.call("message.get", { chatId, seq: 2 })).toMatchObject({ seq: 2, body: "2", read: false });
  for (const seq of [0, 3, 2_147_483_647]) {
    await expect(bob.call("message.get", { chatId, seq })).rejects.toMatchObject({ code: "not_found" });
  }
});

test("I14 who is removed between the check and the reading does not get what came after", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const removeAndGoOn = async () => {
    await ann.call("member.remove", { chatId, userId: bob.id });
    await sendMany(ann, { chatId, count: 1 });
  };
  const core = interleave(world.core, { before: "list_messages", happen: removeAndGoOn });
  const attempt = run(core, { name: "message.get", caller: bob.actor, input: { chatId, seq: 1 } });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
});
