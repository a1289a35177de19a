import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

async function aChat(kind: "direct" | "group") {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat(kind, [ann, bob]);
  const { client } = aClient({ server, me: ann });
  const said = () => server.calls.filter((name) => name === "chat.deliver").length;
  return { server, ann, bob, chat, client, said };
}

test("what arrives in a direct chat is said to be delivered, many messages at once", async () => {
  const { server, ann, bob, chat, client, said } = await aChat("direct");
  client.start();
  await settle();
  for (const body of ["one", "two", "three"]) server.post(chat, bob, body);
  await settle(5_000);
  expect(chat.present(ann.id)).toMatchObject({ lastDeliveredSeq: 3, lastReadSeq: 0 });
  expect(said()).toBe(1);
});

test("so is what was written while nobody was there", async () => {
  const { server, ann, bob, chat, client } = await aChat("direct");
  server.post(chat, bob, "are you there?");
  client.start();
  await settle(5_000);
  expect(chat.present(ann.id)).toMatchObject({ lastDeliveredSeq: 1 });
});

test("who gives no receipts says it even of what he has read at once: silence would tell", async () => {
  const { server, ann, bob, chat, client, said } = await aChat("direct");
  chat.privateMarks.set(ann.id, 0);
  client.start();
  await settle();
  server.post(chat, bob, "hi");
  client.markRead(chat.id, 1);
  await settle(5_000);
  expect(chat.present(ann.id)).toMatchObject({ lastDeliveredSeq: 1, lastReadSeq: 0 });
  expect(said()).toBe(1);
});

test("nothing is said of what was read at once, of one's own messages, and in groups", async () => {
  const direct = await aChat("direct");
  direct.client.start();
  await settle();
  direct.server.post(direct.chat, direct.bob, "hi");
  direct.client.markRead(direct.chat.id, 1);
  direct.client.send(direct.chat.id, "hello");
  const group = await aChat("group");
  group.client.start();
  await settle();
  group.server.post(group.chat, group.bob, "hi all");
  await settle(5_000);
  expect([direct.said(), group.said()]).toEqual([0, 0]);
});
