import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRecounts } from "./recounts.ts";
import type { State } from "./state.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 60_000;

/** Ann has a chat with five messages that she has not opened; the last two are deleted. */
async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  for (const body of ["1", "2", "3", "4", "5"]) server.post(chat, bob, body);
  for (const seq of [4, 5]) server.change(chat, seq, { body: "", deletedAt: new Date(0).toISOString() });
  const aDevice = async () => {
    const device = aClient({ server, me: ann });
    device.client.start();
    await settle();
    return { ...device, unread: () => device.client.getState().chats[chat.id]?.unreadCount };
  };
  const countAsked = () => server.calls.filter((name) => name === "chat.get").length;
  return { server, ann, bob, chat, aDevice, countAsked };
}

test("who reads a part of what is unread here or on another device gets the right number, whatever was deleted", async () => {
  const { chat, aDevice } = await aWorld();
  const [one, other] = [await aDevice(), await aDevice()];
  expect([one.unread(), other.unread()]).toEqual([3, 3]);
  one.client.markRead(chat.id, 1);
  await settle(LONG_MS);
  expect([one.unread(), other.unread()]).toEqual([2, 2]);
});

test("without a connection it is asked for when there is one", async () => {
  const { chat, aDevice } = await aWorld();
  const { client, transport, unread } = await aDevice();
  transport.failure = new AppError("unavailable");
  transport.disconnect();
  client.markRead(chat.id, 1);
  await settle(LONG_MS);
  transport.failure = undefined;
  await settle(LONG_MS);
  expect(unread()).toBe(2);
});

test("where the number is known nobody is asked", async () => {
  const { server, bob, chat, aDevice, countAsked } = await aWorld();
  const { client, unread } = await aDevice();
  await settle(LONG_MS);
  const before = countAsked();
  client.markRead(chat.id, 5);
  for (const body of ["6", "7", "8"]) server.post(chat, bob, body);
  client.markRead(chat.id, 7);
  await settle(LONG_MS);
  expect(unread()).toBe(1);
  expect(countAsked()).toBe(before);
});

test("what was read here and on other devices while the chat moved on is counted from the mark that holds", async () => {
  const { server, bob, chat, aDevice } = await aWorld();
  const { client, transport, unread } = await aDevice();
  transport.failure = new AppError("unavailable");
  transport.disconnect();
  client.markRead(chat.id, 2);
  for (const body of ["6", "7", "8"]) server.post(chat, bob, body);
  server.change(chat, 7, { body: "", deletedAt: new Date(0).toISOString() });
  await settle(LONG_MS);
  transport.failure = undefined;
  await settle(LONG_MS);
  // 3, 6 and 8.
  expect(unread()).toBe(3);
});

test("what stays rough is asked about ever more seldom", async () => {
  const { ann, chat } = await aWorld();
  const state = stateOf(ann, chat);
  const chats = { [chat.id]: { ...chatIn(state, chat), isCountRough: true } };
  const getState = (): State => ({ ...state, chats, connection: "online" });
  const call = vi.fn(async () => {
    throw new AppError("unavailable");
  });
  const store = { getState, subscribe: () => () => {}, update: () => {} };
  const recounts = createRecounts({ store, call, catchUp: async () => {} });
  recounts.resume();
  await settle(LONG_MS);
  expect(call.mock.calls.length).toBeGreaterThan(2);
  expect(call.mock.calls.length).toBeLessThan(8);
  recounts.stop();
});

test("one that stays rough holds up no other", async () => {
  const { server, ann, bob, chat } = await aWorld();
  const other = server.aChat("group", [ann, bob]);
  const state = stateOf(ann, chat);
  const rough = { ...chatIn(state, chat), isCountRough: true };
  let chats: State["chats"] = { [chat.id]: rough };
  let notify = () => {};
  const store = {
    getState: (): State => ({ ...state, chats, connection: "online" }),
    subscribe: (listener: () => void) => {
      notify = listener;
      return () => {};
    },
    update: () => {},
  };
  const asked: string[] = [];
  const call = vi.fn(async (_name: string, input: object) => {
    asked.push("chatId" in input ? String(input.chatId) : "");
    throw new AppError("unavailable");
  });
  const recounts = createRecounts({ store, call, catchUp: async () => {} });
  recounts.resume();
  await settle(2 * LONG_MS);
  chats = { ...chats, [other.id]: { ...rough, id: other.id } };
  notify();
  await settle(2_000);
  expect(asked).toContain(other.id);
  recounts.stop();
});
