import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 120_000;
const offline = new AppError("unavailable");

/** A server, and a device on which Ann has looked at a chat of three messages. */
async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  for (const body of ["one", "two", "three"]) server.post(chat, bob, body);
  const storage = createMemoryStorage();
  const open = (me = ann, failure?: AppError) => {
    const opened = aClient({ server, me, storage });
    opened.transport.failure = failure;
    opened.client.start();
    return opened;
  };
  const first = open();
  await settle();
  await first.client.openChat(chat.id);
  return { server, ann, bob, chat, storage, open, first };
}

test("the next run shows chats and the last page before the server has answered, also without network", async () => {
  const { ann, chat, open, first } = await aWorld();
  first.client.stop();
  const { client } = open(ann, offline);
  await settle();
  expect(client.getState()).toMatchObject({ isReady: true, me: { id: ann.id } });
  expect(bodiesOf(client, chat.id)).toEqual(["one", "two", "three"]);
});

test("then it asks for what is new, and only for that", async () => {
  const { server, bob, chat, open, first } = await aWorld();
  first.client.stop();
  server.post(chat, bob, "four");
  server.calls.length = 0;
  const { client } = open();
  await settle();
  expect(bodiesOf(client, chat.id)).toEqual(["one", "two", "three", "four"]);
  expect(server.calls).toContain("chat.changes");
  expect(server.calls).not.toContain("message.list");
});

test("what was read without network is told to the server by the next run", async () => {
  const { ann, chat, open, first } = await aWorld();
  first.transport.failure = offline;
  first.client.markRead(chat.id, 3);
  await settle();
  first.client.stop();
  open();
  await settle(LONG_MS);
  expect(chat.present(ann.id).lastReadSeq).toBe(3);
});

test("another person on the device sees nothing of it, and sends nothing", async () => {
  const { server, bob, chat, open, first } = await aWorld();
  first.transport.failure = offline;
  first.client.send(chat.id, "from Ann");
  first.client.stop();
  const { client } = open(bob, offline);
  await settle(LONG_MS);
  expect(client.getState().chats).toEqual({});
  open(bob);
  await settle(LONG_MS);
  expect(chat.messages).toHaveLength(3);
  expect(server.calls).not.toContain("message.send");
});

test("what the server no longer remembers is read anew", async () => {
  const { server, bob, chat, open, first } = await aWorld();
  first.client.stop();
  chat.messages.length = 0;
  chat.rev = 1;
  server.post(chat, bob, "another history");
  const { client } = open();
  await settle();
  await client.openChat(chat.id);
  expect(bodiesOf(client, chat.id)).toEqual(["another history"]);
});

test("signing out wipes what was read, and keeps or deletes what was written", async () => {
  const { ann, chat, storage, first } = await aWorld();
  const { client, transport } = first;
  transport.failure = offline;
  client.send(chat.id, "unsent");
  await settle();
  expect(await client.countUnsent()).toBe(1);
  client.stop();
  await client.forgetDevice({ unsent: "keep" });
  expect(await storage.cache.read(ann.id)).toEqual([]);
  expect(await storage.outbox.load(ann.id)).toHaveLength(1);
  await client.forgetDevice({ unsent: "delete" });
  expect(await storage.outbox.load(ann.id)).toEqual([]);
});

test("tabs show each other's unsent messages, and one of them sends", async () => {
  const { server, chat, open, first } = await aWorld();
  const second = open();
  await settle();
  for (const { transport } of [first, second]) transport.failure = offline;
  first.client.send(chat.id, "from the first");
  second.client.send(chat.id, "from the second");
  await settle();
  const pendingOf = ({ client }: typeof first) =>
    client
      .getState()
      .chats[chat.id]?.pending.map(({ body }) => body)
      .sort();
  expect(pendingOf(first)).toEqual(["from the first", "from the second"]);
  expect(pendingOf(second)).toEqual(["from the first", "from the second"]);
  for (const { transport } of [first, second]) transport.failure = undefined;
  await settle(LONG_MS);
  expect(server.calls.filter((name) => name === "message.send")).toHaveLength(2);
  expect(chat.messages).toHaveLength(5);
  for (const tab of [first, second]) expect(pendingOf(tab)).toEqual([]);
});

test("when the sending tab dies another goes on", async () => {
  const { chat, open, first } = await aWorld();
  const second = open();
  await settle();
  first.transport.failure = offline;
  second.transport.failure = offline;
  first.client.send(chat.id, "orphan");
  await settle();
  first.client.stop();
  second.transport.failure = undefined;
  await settle(LONG_MS);
  expect(chat.messages.map(({ body }) => body)).toContain("orphan");
});

test("a refusal, a retry and a deletion in one tab are seen in the others", async () => {
  const { chat, open, first } = await aWorld();
  const second = open();
  await settle();
  for (const { transport } of [first, second]) transport.failure = new AppError("forbidden");
  const clientId = first.client.send(chat.id, "may I?");
  await settle();
  const stateIn = ({ client }: typeof first) => client.getState().chats[chat.id]?.pending[0]?.state;
  expect([stateIn(first), stateIn(second)]).toEqual(["failed", "failed"]);
  for (const { transport } of [first, second]) transport.failure = offline;
  second.client.retry(chat.id, clientId);
  await settle();
  expect([stateIn(first), stateIn(second)]).toEqual(["queued", "queued"]);
  for (const { transport } of [first, second]) transport.failure = new AppError("forbidden");
  await settle(LONG_MS);
  expect(first.client.discard(chat.id, clientId)).toBe("may I?");
  await settle();
  expect([stateIn(first), stateIn(second)]).toEqual([undefined, undefined]);
});
