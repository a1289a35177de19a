import { afterAll, beforeAll, expect, test } from "vitest";
import { interleave } from "../testing/interleave.ts";
import { createWorld, type World } from "../testing/world.ts";
import { readChatLog } from "./read-for-delivery.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a message that is edited while the log is read is in it, with how far its sender has read", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("message.send", { chatId, clientId: "1", body: "hi" });
  const happen = () => bob.call("message.edit", { chatId, seq: 1, body: "hello" });
  const core = interleave(world.core, { before: "list_changed_messages", happen });
  const page = await readChatLog(core, { chatId, since: 1 });
  expect(page).toMatchObject({ changes: [{ data: { rev: 2, senderReadSeq: 1 } }], rev: 2, more: false });
});
