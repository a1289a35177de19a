import { CLIENT_REORDER_WAIT_MS } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ann and Bob share a direct chat in which Bob has said hello; Ann looks at it. */
async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  server.post(chat, bob, "hello");
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  await client.openChat(chat.id);
  return { server, ann, bob, chat, client, transport };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test("a started client shows its chats and is online", async () => {
  const { client, chat } = await aWorld();
  const state = client.getState();
  expect(state.connection).toBe("online");
  expect(state.isReady).toBe(true);
  expect(bodiesOf(client, chat.id)).toEqual(["hello"]);
});

test("what is pushed appears", async () => {
  const { client, server, chat, bob } = await aWorld();
  server.post(chat, bob, "still there?");
  expect(bodiesOf(client, chat.id)).toEqual(["hello", "still there?"]);
});

test("a sent message is there at once, and keeps its key when it is acknowledged", async () => {
  const { client, chat, ann } = await aWorld();
  const clientId = client.send(chat.id, "hi");
  expect(bodiesOf(client, chat.id)).toEqual(["hello", "hi"]);
  await settle();
  expect(client.getState().chats[chat.id]).toMatchObject({ pending: [], lastSeq: 2, lastReadSeq: 2 });
  expect(chat.messages.at(-1)).toMatchObject({ clientId, senderId: ann.id });
});

test("an answer that overtakes older news waits for it", async () => {
  const { client, server, chat, bob, transport } = await aWorld();
  transport.isHolding = true;
  server.post(chat, bob, "first");
  client.send(chat.id, "second");
  await settle();
  transport.calls[0]?.answer();
  await settle();
  expect(client.getState().chats[chat.id]).toMatchObject({ lastSeq: 1, pending: [{ state: "sending" }] });
  transport.deliver(transport.pushes[0] as never);
  expect(bodiesOf(client, chat.id)).toEqual(["hello", "first", "second"]);
  expect(client.getState().chats[chat.id]?.pending).toEqual([]);
});

test("a hole that is not filled in time is read from the log", async () => {
  const { client, server, chat, bob, transport } = await aWorld();
  transport.isHolding = true;
  server.post(chat, bob, "lost");
  server.post(chat, bob, "arrives");
  transport.isHolding = false;
  transport.deliver(transport.pushes[1] as never);
  expect(bodiesOf(client, chat.id)).toEqual(["hello"]);
  await vi.advanceTimersByTimeAsync(CLIENT_REORDER_WAIT_MS);
  expect(bodiesOf(client, chat.id)).toEqual(["hello", "lost", "arrives"]);
});
