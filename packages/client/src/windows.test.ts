import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chats = Array.from({ length: 53 }, () => server.aChat("group", [ann, bob]));
  for (const chat of chats) server.post(chat, bob, "hello");
  const { client } = aClient({ server, me: ann });
  client.start();
  await settle();
  const sizeOf = (index: number) => client.getState().chats[chats[index]?.id as never]?.messages.length;
  return { server, bob, chats, client, sizeOf };
}

test("the chats that were opened last keep their messages, the others their head", async () => {
  const { chats, client, sizeOf } = await aWorld();
  for (const { id } of chats) await client.openChat(id);
  const kept = chats.map((_, index) => sizeOf(index) ?? 0).filter((size) => size > 0);
  expect(kept).toHaveLength(50);
  expect([sizeOf(2), sizeOf(3)]).toEqual([0, 1]);
  const [first] = chats;
  if (!first) return;
  expect(client.getState().chats[first.id]).toMatchObject({
    history: "none",
    lastMessage: { body: "hello" },
  });
  await client.openChat(first.id);
  expect([sizeOf(0), sizeOf(3)]).toEqual([1, 0]);
});

test("a chat in which much is said keeps the newest, and stays complete towards its end", async () => {
  const { server, bob, chats, client, sizeOf } = await aWorld();
  const [chat] = chats;
  if (!chat) return;
  await client.openChat(chat.id);
  for (let count = 0; count < 3_000; count += 1) {
    server.post(chat, bob, `message ${count}`);
    if (count % 100 === 0) await settle();
  }
  await settle();
  expect(sizeOf(0)).toBeLessThanOrEqual(2_200);
  const { messages = [], lastSeq } = client.getState().chats[chat.id] ?? {};
  expect(messages.at(-1)?.seq).toBe(lastSeq);
  expect(messages.length).toBe((messages.at(-1)?.seq ?? 0) - (messages[0]?.seq ?? 0) + 1);
});

test("a chat that nobody looks at any more keeps less, and stays complete towards its end", async () => {
  const { server, bob, chats, client, sizeOf } = await aWorld();
  const [chat, other] = chats;
  if (!chat || !other) return;
  await client.openChat(chat.id);
  await client.openChat(other.id);
  for (let count = 0; count < 1_000; count += 1) {
    server.post(chat, bob, `message ${count}`);
    if (count % 100 === 0) await settle();
  }
  await settle();
  expect(sizeOf(0)).toBeLessThanOrEqual(400);
  const { messages = [], lastSeq } = client.getState().chats[chat.id] ?? {};
  expect(messages.at(-1)?.seq).toBe(lastSeq);
});
