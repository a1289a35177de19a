import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReadMarks } from "./read-marks.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 120_000;

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  for (const body of ["one", "two", "three"]) server.post(chat, bob, body);
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  const markHere = () => client.getState().chats[chat.id]?.lastReadSeq;
  const markThere = () => chat.present(ann.id).lastReadSeq;
  return { server, ann, chat, client, transport, markHere, markThere };
}

test("a mark is here at once and on the server soon, with one call for many", async () => {
  const { server, chat, client, markHere, markThere } = await aWorld();
  client.markRead(chat.id, 1);
  client.markRead(chat.id, 3);
  expect(markHere()).toBe(3);
  await settle(LONG_MS);
  expect(markThere()).toBe(3);
  expect(server.calls.filter((name) => name === "chat.read")).toHaveLength(1);
});

test("who reads on is heard at once, and then once a second", async () => {
  const { server, chat, client, markThere } = await aWorld();
  const bob = server.aPerson("Bob");
  const calls = () => server.calls.filter((name) => name === "chat.read").length;
  client.markRead(chat.id, 1);
  await settle(150);
  expect([calls(), markThere()]).toEqual([1, 1]);
  for (let seq = 4; seq < 29; seq += 1) {
    server.post(chat, bob, "more");
    client.markRead(chat.id, seq);
    await settle(100);
  }
  expect(calls()).toBe(1 + 2);
  await settle(LONG_MS);
  expect([calls(), markThere()]).toEqual([4, 28]);
});

test("a page that is left says at once what it has read", async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  const { chat, client, markThere } = await aWorld();
  client.markRead(chat.id, 1);
  await settle(150);
  client.markRead(chat.id, 3);
  await settle(150);
  expect(markThere()).toBe(1);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  await settle();
  expect(markThere()).toBe(3);
  vi.unstubAllGlobals();
});

test("a program that ends says before what it has read", async () => {
  const { chat, client, markThere } = await aWorld();
  client.markRead(chat.id, 1);
  await settle(150);
  client.markRead(chat.id, 3);
  const flushed = client.flush();
  await settle();
  await flushed;
  expect(markThere()).toBe(3);
  client.stop();
});

test("what others see of one's own mark moves by the server's word alone", async () => {
  const { chat, client, markHere } = await aWorld();
  const meId = client.getState().me?.id;
  const shown = () => meId && client.getState().chats[chat.id]?.members[meId]?.lastReadSeq;
  client.markRead(chat.id, 2);
  expect([markHere(), shown()]).toEqual([2, 0]);
  await settle(LONG_MS);
  expect(shown()).toBe(2);
  if (meId) chat.privateMarks.set(meId, 2);
  client.markRead(chat.id, 3);
  await settle(LONG_MS);
  expect([markHere(), shown()]).toEqual([3, 2]);
  await client.call("chat.get", { chatId: chat.id });
  expect([markHere(), shown()]).toEqual([3, 2]);
});

test("a mark never moves back, nor past the last message", async () => {
  const { chat, client, markHere } = await aWorld();
  client.markRead(chat.id, 99);
  expect(markHere()).toBe(3);
  client.markRead(chat.id, 1);
  expect(markHere()).toBe(3);
});

test("a mark that could not be told is told when there is a connection", async () => {
  const { chat, client, transport, markThere } = await aWorld();
  transport.failure = new AppError("unavailable");
  client.markRead(chat.id, 2);
  await settle(LONG_MS);
  expect(markThere()).toBe(0);
  transport.failure = undefined;
  await settle(LONG_MS);
  expect(markThere()).toBe(2);
});

test("a call that fails after the stop is not repeated", async () => {
  const { chat, client } = await aWorld();
  const answer = Promise.withResolvers<never>();
  const call = vi.fn(() => answer.promise);
  const store = { getState: client.getState, subscribe: client.subscribe, update: () => {} };
  const marks = createReadMarks({ store, call });
  marks.markRead(chat.id, 2);
  await settle(LONG_MS);
  marks.stop();
  answer.reject(new AppError("unavailable"));
  await settle(LONG_MS);
  expect(call).toHaveBeenCalledTimes(1);
});

test("reading on one device clears the others, with what they count", async () => {
  const { server, ann, chat, client, markHere } = await aWorld();
  const other = aClient({ server, me: ann });
  other.client.start();
  await settle();
  other.client.markRead(chat.id, 2);
  await settle(LONG_MS);
  expect(markHere()).toBe(2);
  expect(client.getState().chats[chat.id]).toMatchObject({ unreadCount: 1 });
});
