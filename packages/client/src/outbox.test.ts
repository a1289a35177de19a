import { AppError, type ErrorCode } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 120_000;

async function aWorld(storage = createMemoryStorage()) {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  const other = server.aChat("group", [ann, bob]);
  const { client, transport } = aClient({ server, me: ann, storage });
  client.start();
  await settle();
  await client.openChat(chat.id);
  const pending = () => client.getState().chats[chat.id]?.pending ?? [];
  return { server, ann, bob, chat, other, client, transport, pending, storage };
}

test("the row is in the state before send returns, and stored before the first attempt", async () => {
  const storage = createMemoryStorage();
  const stored = Promise.withResolvers<void>();
  const { client, chat, pending, server } = await aWorld({
    ...storage,
    outbox: { ...storage.outbox, put: (message) => stored.promise.then(() => storage.outbox.put(message)) },
  });
  const clientId = client.send(chat.id, "hi");
  expect(pending()).toMatchObject([{ clientId, body: "hi", state: "queued" }]);
  await settle();
  expect(server.calls).not.toContain("message.send");
  stored.resolve();
  await settle();
  expect(chat.messages).toMatchObject([{ clientId, body: "hi" }]);
});

test("messages of a chat are sent one after the other, other chats do not wait", async () => {
  const { client, chat, other, transport } = await aWorld();
  transport.isHolding = true;
  client.send(chat.id, "one");
  client.send(chat.id, "two");
  client.send(other.id, "elsewhere");
  await settle();
  expect(transport.calls.map(({ name }) => name)).toEqual(["message.send", "message.send"]);
  transport.isHolding = false;
  for (const flight of transport.calls) flight.answer();
  await settle();
  expect(chat.messages.map(({ body }) => body)).toEqual(["one", "two"]);
  expect(other.messages.map(({ body }) => body)).toEqual(["elsewhere"]);
});

test.each<ErrorCode>(["unavailable", "timeout", "rate_limited"])(
  "%s is tried again until it works",
  async (code) => {
    const { client, chat, pending, transport } = await aWorld();
    transport.failure = new AppError(code);
    client.send(chat.id, "patience");
    await settle(LONG_MS);
    expect(pending()).toMatchObject([{ body: "patience" }]);
    transport.failure = undefined;
    await settle(LONG_MS);
    expect(pending()).toEqual([]);
    expect(chat.messages).toMatchObject([{ body: "patience" }]);
  },
);

test("an answer that was lost does not make a second message", async () => {
  const { client, chat, transport } = await aWorld();
  transport.isHolding = true;
  client.send(chat.id, "once");
  await settle();
  transport.calls[0]?.serve();
  transport.isHolding = false;
  transport.calls[0]?.lose();
  await settle(LONG_MS);
  expect(chat.messages).toHaveLength(1);
  expect(bodiesOf(client, chat.id)).toEqual(["once"]);
});

test("an answer that waited for older news when the connection broke is asked for again", async () => {
  const { client, server, bob, other, transport } = await aWorld();
  transport.isHolding = true;
  server.post(other, bob, "lost on the way");
  client.send(other.id, "after it");
  await settle();
  transport.calls[0]?.answer();
  await settle();
  expect(client.getState().chats[other.id]?.pending).toMatchObject([{ state: "sending" }]);
  transport.isHolding = false;
  transport.disconnect();
  await settle(LONG_MS);
  expect(client.getState().chats[other.id]).toMatchObject({ lastSeq: 2, pending: [] });
  expect(other.messages).toHaveLength(2);
});

test("a wait that the server asked for is kept", async () => {
  const { client, chat, transport, server } = await aWorld();
  transport.failure = new AppError("rate_limited", { retryAfterMs: 60_000 });
  client.send(chat.id, "slowly");
  await settle();
  transport.failure = undefined;
  await settle(59_000);
  expect(server.calls).not.toContain("message.send");
  await settle(1_000);
  expect(chat.messages).toHaveLength(1);
});

test("a refused message does not stop those after it", async () => {
  const { client, chat, pending, transport } = await aWorld();
  transport.failure = new AppError("too_large");
  client.send(chat.id, "bad");
  await settle();
  transport.failure = undefined;
  client.send(chat.id, "good");
  await settle();
  expect(pending()).toMatchObject([{ body: "bad", state: "failed" }]);
  expect(chat.messages.map(({ body }) => body)).toEqual(["good"]);
});

async function aFailed() {
  const world = await aWorld();
  world.transport.failure = new AppError("forbidden");
  const clientId = world.client.send(world.chat.id, "may I?");
  await settle();
  world.transport.failure = undefined;
  return { ...world, clientId };
}

test("a refused message stays, with its reason", async () => {
  const { pending, clientId } = await aFailed();
  expect(pending()).toMatchObject([{ clientId, state: "failed", error: { code: "forbidden" } }]);
});

test("retry sends it again under the same client id", async () => {
  const { client, chat, clientId, pending } = await aFailed();
  client.retry(chat.id, clientId);
  expect(pending()[0]).not.toHaveProperty("error");
  await settle();
  expect(chat.messages).toMatchObject([{ clientId, body: "may I?" }]);
});

test("discard gives the text back", async () => {
  const { ann, client, chat, clientId, pending, storage } = await aFailed();
  expect(client.discard(chat.id, clientId)).toBe("may I?");
  expect(pending()).toEqual([]);
  await expect(storage.outbox.load(ann.id)).resolves.toEqual([]);
});

test("only what has failed can be discarded", async () => {
  const { client, chat, transport, pending } = await aWorld();
  transport.isHolding = true;
  const clientId = client.send(chat.id, "on its way");
  expect(client.discard(chat.id, clientId)).toBe("");
  expect(pending()).toHaveLength(1);
});

test("a chat that is not there refuses the text, so that it is not lost", async () => {
  const { client, server, ann } = await aWorld();
  const unknown = server.aChat("group", [server.aPerson("Dee")]);
  expect(ann.id).toBeDefined();
  expect(() => client.send(unknown.id, "hello?")).toThrow(AppError);
});

test("what an earlier run left unsent is sent by the next one", async () => {
  const storage = createMemoryStorage();
  const { server, ann, chat, client, transport } = await aWorld(storage);
  transport.isHolding = true;
  const clientId = client.send(chat.id, "later");
  await settle();
  client.stop();
  const next = aClient({ server, me: ann, storage });
  next.client.start();
  await settle(LONG_MS);
  expect(chat.messages).toMatchObject([{ clientId, body: "later" }]);
  await expect(storage.outbox.load(ann.id)).resolves.toEqual([]);
});

test("what somebody else left on this device is not sent in my name", async () => {
  const storage = createMemoryStorage();
  const { server, bob, chat, client, transport } = await aWorld(storage);
  transport.isHolding = true;
  client.send(chat.id, "from Ann");
  await settle();
  client.stop();
  aClient({ server, me: bob, storage }).client.start();
  await settle(LONG_MS);
  expect(chat.messages).toEqual([]);
});
