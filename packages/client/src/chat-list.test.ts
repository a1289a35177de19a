import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 120_000;

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chats = Array.from({ length: 230 }, () => server.aChat("group", [ann, bob]));
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  const count = () => Object.keys(client.getState().chats).length;
  return { server, ann, bob, chats, client, transport, count };
}

test("the first page is there at once, the rest page by page", async () => {
  const { client, count } = await aWorld();
  expect(count()).toBe(100);
  await Promise.all([client.loadMoreChats(), client.loadMoreChats()]);
  expect(count()).toBe(200);
  await client.loadMoreChats();
  expect(count()).toBe(230);
  expect(client.getState().hasMoreChats).toBe(false);
});

test("after a reconnect every chat that was known is up to date, and those that are over are gone", async () => {
  const { client, transport, server, chats, ann, bob, count } = await aWorld();
  await client.loadMoreChats();
  const [near, far, over] = [chats[3], chats[150], chats[180]];
  if (!near || !far || !over) throw new Error("no chats");
  transport.disconnect();
  server.post(near, bob, "news");
  server.post(far, bob, "news");
  server.remove(over, ann);
  await settle(LONG_MS);
  expect(client.getState().chats).toMatchObject({ [near.id]: { lastSeq: 1 }, [far.id]: { lastSeq: 1 } });
  expect(client.getState().chats[over.id]).toBeUndefined();
  // The list has moved up by the one that is over.
  expect(count()).toBe(200);
});
