import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("C2 writing to a person creates the chat, and writes on in it", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const send = (from: typeof ann, to: typeof ann, clientId: string) =>
    from.call("message.sendDirect", { userId: to.id, clientId, body: clientId });
  const first = await send(ann, bob, "one");
  const second = await send(bob, ann, "two");
  expect([first.message.seq, second.message.seq]).toEqual([1, 2]);
  expect(second.message.chatId).toBe(first.message.chatId);
  expect((await bob.call("chat.list", {})).chats).toMatchObject([{ kind: "direct", lastSeq: 2 }]);
});

test("C1 D1 of many who write at once there is one chat, and each text lands once", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const elsewhere = await world.inAnotherProcess(ann);
  const send = (n: number) =>
    (n % 2 ? ann : elsewhere).call("message.sendDirect", {
      userId: bob.id,
      clientId: `${n % 5}`,
      body: "hi",
    });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => send(n)));
  expect(new Set(answers.map(({ message }) => message.chatId)).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(5);
  const { chats } = await bob.call("chat.list", {});
  expect(chats).toMatchObject([{ lastSeq: 5, unreadCount: 5 }]);
});

test("nobody writes to whom there is not", async () => {
  const ann = await world.aPerson("Ann");
  const userId = "0198f2a0-0000-7000-8000-0000000000ff";
  const attempt = ann.call("message.sendDirect", { userId, clientId: "1", body: "hi" });
  expect(await outcomesOf([attempt])).toEqual(["not_found"]);
});
