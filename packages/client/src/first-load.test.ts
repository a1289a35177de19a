import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

/** Ann's page has brought along what it says; what her device keeps of an earlier run, the caller gives. */
async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const [chat, other] = [server.aChat("direct", [ann, bob]), server.aChat("group", [ann, bob])];
  server.post(chat, bob, "one");
  server.post(other, bob, "elsewhere");
  const storage = createMemoryStorage();
  const firstLoad = () => {
    const page = { userId: ann.id, push() {} };
    const { chats } = server.answer("chat.list", {}, page);
    const opened = server.answer("chat.get", { chatId: chat.id }, page);
    const messages = server.answer("message.list", { chatId: chat.id, limit: 50 }, page);
    server.calls.length = 0;
    return { me: ann, chats, open: { chat: opened, page: messages } };
  };
  return { server, ann, bob, chat, other, storage, firstLoad };
}

test("what came with the page is in the state before anything runs", async () => {
  const { server, ann, chat, other, firstLoad } = await aWorld();
  const { client } = aClient({ server, me: ann, firstLoad: firstLoad() });
  expect(client.getState()).toMatchObject({ isReady: true, me: { id: ann.id } });
  expect(bodiesOf(client, chat.id)).toEqual(["one"]);
  expect(client.getState().chats[other.id]).toMatchObject({ unreadCount: 1, history: "none" });
});

test("it is not asked for again, and what was said since comes with the connection", async () => {
  const { server, ann, bob, chat, firstLoad } = await aWorld();
  const { client } = aClient({ server, me: ann, firstLoad: firstLoad() });
  server.post(chat, bob, "two");
  client.start();
  await client.openChat(chat.id);
  await settle();
  expect(client.getState().connection).toBe("online");
  expect(bodiesOf(client, chat.id)).toEqual(["one", "two"]);
  for (const name of ["me.get", "message.list"]) expect(server.calls).not.toContain(name);
});

test("what the device keeps of other chats is there all the same, and what it has read further", async () => {
  const { server, ann, bob, chat, other, storage, firstLoad } = await aWorld();
  const earlier = aClient({ server, me: ann, storage });
  earlier.client.start();
  await settle();
  await earlier.client.openChat(chat.id);
  await earlier.client.openChat(other.id);
  earlier.transport.failure = new AppError("unavailable");
  earlier.client.markRead(chat.id, 1);
  await settle();
  earlier.client.stop();
  server.post(chat, bob, "two");
  const { client } = aClient({ server, me: ann, storage, firstLoad: firstLoad() });
  client.start();
  await settle();
  expect(bodiesOf(client, other.id)).toEqual(["elsewhere"]);
  expect(bodiesOf(client, chat.id)).toEqual(["one", "two"]);
  expect(client.getState().chats[chat.id]).toMatchObject({ lastReadSeq: 1, unreadCount: 1 });
});
