import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 60_000;
const offline = new AppError("unavailable");

/** Ann's device, and chats in which Bob has written and that she has never opened. */
async function aWorld(chatCount: number) {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chats = Array.from({ length: chatCount }, () => server.aChat("group", [ann, bob]));
  for (const chat of chats) for (const body of ["one", "two"]) server.post(chat, bob, body);
  const storage = createMemoryStorage();
  const open = (failure?: AppError) => {
    const opened = aClient({ server, me: ann, storage });
    opened.transport.failure = failure;
    opened.client.start();
    return opened;
  };
  const first = open();
  await settle();
  const pagesRead = () => server.calls.filter((name) => name === "message.list").length;
  return { server, ann, bob, chats, open, first, pagesRead };
}

test("without network there are also the last pages of chats that were never opened", async () => {
  const { chats, open, first } = await aWorld(3);
  await settle(LONG_MS);
  first.client.stop();
  const { client } = open(offline);
  await settle();
  for (const { id } of chats) {
    await client.openChat(id);
    expect(bodiesOf(client, id)).toEqual(["one", "two"]);
  }
});

test("the newest chats are read ahead, each once, and of many only so many", async () => {
  const { chats, first, open, pagesRead } = await aWorld(40);
  expect(pagesRead()).toBe(0);
  await settle(LONG_MS);
  expect(pagesRead()).toBe(30);
  const readyIn = ({ client }: typeof first) =>
    chats.map(({ id }) => client.getState().chats[id]?.history === "ready");
  expect(readyIn(first)).toEqual(chats.map((_, index) => index >= 10));
  first.transport.disconnect();
  await settle(LONG_MS);
  first.client.stop();
  const second = open();
  await settle(LONG_MS);
  expect(readyIn(second)).toEqual(readyIn(first));
  expect(pagesRead()).toBe(30);
});

test("a chat that comes later is read ahead as well", async () => {
  const { server, ann, bob, first } = await aWorld(1);
  await settle(LONG_MS);
  const late = server.aChat("group", [ann, bob]);
  server.post(late, bob, "late");
  await settle(LONG_MS);
  expect(bodiesOf(first.client, late.id)).toEqual(["late"]);
});

test("what could not be read ahead is opened like any other, and read with the next connection", async () => {
  const { chats, first } = await aWorld(2);
  first.transport.isHolding = true;
  await settle(5_000);
  const [newest] = first.transport.calls;
  expect(newest?.name).toBe("message.list");
  newest?.lose();
  await settle(LONG_MS);
  for (const { id } of chats) expect(first.client.getState().chats[id]?.history).toBe("none");
  first.transport.isHolding = false;
  first.transport.disconnect();
  await settle(LONG_MS);
  for (const { id } of chats) expect(bodiesOf(first.client, id)).toEqual(["one", "two"]);
});

test("a chat that is opened while it is read ahead shows one page, and all members", async () => {
  const { chats, first, pagesRead } = await aWorld(1);
  const [chat] = chats;
  if (!chat) throw new Error("there is no chat");
  first.transport.isHolding = true;
  await settle(5_000);
  const opening = first.client.openChat(chat.id);
  first.transport.isHolding = false;
  for (const flight of [...first.transport.calls]) flight.answer();
  await opening;
  expect(bodiesOf(first.client, chat.id)).toEqual(["one", "two"]);
  expect(first.client.getState().chats[chat.id]?.hasAllMembers).toBe(true);
  expect(pagesRead()).toBe(1);
});

test("who comes back to many new messages sees the counts at once, and reads one page instead of all changes", async () => {
  const { server, bob, chats, first, pagesRead } = await aWorld(2);
  await settle(LONG_MS);
  const [far, near] = chats;
  if (!far || !near) throw new Error("there are two chats");
  first.transport.failure = offline;
  first.transport.disconnect();
  for (let count = 0; count < 150; count += 1) server.post(far, bob, `message ${count}`);
  server.post(near, bob, "three");
  server.calls.length = 0;
  first.transport.failure = undefined;
  // The newer of them counts as the one that is looked at, until somebody looks.
  await first.client.openChat(near.id);
  await settle(1_900);
  expect(first.client.getState()).toMatchObject({ connection: "online" });
  expect(first.client.getState().chats[far.id]).toMatchObject({ unreadCount: 152, lastSeq: 152 });
  await settle(LONG_MS);
  expect(pagesRead()).toBe(1);
  expect(server.calls.filter((name) => name === "chat.changes")).toHaveLength(1);
  expect(bodiesOf(first.client, far.id).at(-1)).toBe("message 149");
  expect(bodiesOf(first.client, near.id)).toEqual(["one", "two", "three"]);
});
