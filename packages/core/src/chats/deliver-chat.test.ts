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
  const deliver = (seq: number) => bob.call("chat.deliver", { chatId, seq });
  const hints = () =>
    world.published.filter((change) => change.scope === "chat" && change.push.event === "chat.marksMoved");
  return { ann, bob, chatId, deliver, hints };
}

test("what has reached a device is marked and told, and is not read", async () => {
  const { ann, bob, chatId, deliver, hints } = await aChatOf(3);
  const before = hints().length;
  await deliver(2);
  const push = {
    event: "chat.marksMoved",
    data: { chatId, marks: [{ userId: bob.id, lastDeliveredSeq: 2 }] },
  };
  expect(hints().slice(before)).toMatchObject([{ chatId, push }]);
  const member = (await ann.call("chat.get", { chatId })).members.find(({ user }) => user.id === bob.id);
  expect(member).toMatchObject({ lastDeliveredSeq: 2, lastReadSeq: 0 });
  const { readMarks } = await ann.call("chat.changes", { chatId, since: 0 });
  expect(readMarks).toContainEqual({ userId: bob.id, lastReadSeq: 0, lastDeliveredSeq: 2 });
});

test("the mark only moves forward, at most to the chat's end, and is told once", async () => {
  const { deliver, hints } = await aChatOf(3);
  const before = hints().length;
  for (const seq of [9, 1, 3]) await deliver(seq);
  expect(hints().slice(before)).toMatchObject([{ push: { data: { marks: [{ lastDeliveredSeq: 3 }] } } }]);
});

test("what was read was delivered", async () => {
  const { ann, bob, chatId, deliver } = await aChatOf(3);
  await bob.call("chat.read", { chatId, seq: 3 });
  await deliver(2);
  const member = (await ann.call("chat.get", { chatId })).members.find(({ user }) => user.id === bob.id);
  expect(member).toMatchObject({ lastDeliveredSeq: 3, lastReadSeq: 3 });
});

test("a stranger marks nothing", async () => {
  const { chatId } = await aChatOf(1);
  const eve = await world.aPerson("Eve");
  expect(await outcomesOf([eve.call("chat.deliver", { chatId, seq: 1 })])).toEqual(["not_found"]);
});
