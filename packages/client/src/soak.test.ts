import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import type { ChatState } from "./state.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CHATS = 90;
const ROUNDS = 100;

test("however much is written, and wherever one looks, what is kept in memory and on the device stays bounded", async () => {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chats = Array.from({ length: CHATS }, () => server.aChat("group", [ann, bob]));
  const storage = createMemoryStorage();
  const { client } = aClient({ server, me: ann, storage });
  client.start();
  await vi.advanceTimersByTimeAsync(0);
  const held = () => Object.values<ChatState>(client.getState().chats).map(({ messages }) => messages.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const chat of chats) server.post(chat, bob, `message of round ${round}`);
    const chatId = chats[(round * 7) % CHATS]?.id;
    if (chatId) await client.openChat(chatId);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(held().filter((count) => count > 0).length).toBeLessThanOrEqual(50);
  }
  const [busy] = chats;
  for (let count = 0; busy && count < 3_000; count += 1) server.post(busy, bob, `message ${count}`);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(Math.max(...held())).toBeLessThanOrEqual(2_200);
  const kept = await storage.cache.read(ann.id);
  expect(kept.length).toBeLessThanOrEqual(101);
  const pages = kept.flatMap((entry) => ("chat" in entry ? [entry.chat.messages.length] : []));
  expect(Math.max(...pages)).toBeLessThanOrEqual(100);
  for (const { id, lastSeq } of chats) expect(client.getState().chats[id]).toMatchObject({ lastSeq });
  client.stop();
}, 60_000);
