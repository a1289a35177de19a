import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn } from "./testing/state-of.ts";
import { settle } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ann has opened a group's chat; then the bus breaks, and she is removed, and added again when history is closed. */
async function aReturn() {
  const server = new FakeServer();
  const [bob, ann] = [server.aPerson("Bob"), server.aPerson("Ann")];
  const chat = server.aChat("group", [bob, ann]);
  server.post(chat, bob, "before");
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  await client.openChat(chat.id);
  transport.isHolding = true;
  server.remove(chat, ann);
  server.post(chat, bob, "in between");
  chat.historyAfterSeq = chat.lastSeq;
  server.add(chat, ann);
  const returned = transport.pushes.find((push) => push.event === "member.added");
  if (!returned) throw new Error("nobody was told");
  server.post(chat, bob, "after");
  transport.pushes.length = 0;
  transport.isHolding = false;
  return { server, bob, chat, client, transport, returned };
}

const seen = ({ client, chat }: Awaited<ReturnType<typeof aReturn>>) =>
  chatIn(client.getState(), chat).messages.map(({ body }) => body);

test("who was gone without hearing of it sees what he may see now, with the next change", async () => {
  const story = await aReturn();
  expect(seen(story)).toEqual(["before"]);
  story.server.post(story.chat, story.bob, "next");
  await settle(1_000);
  expect(seen(story)).toEqual(["after", "next"]);
  expect(chatIn(story.client.getState(), story.chat)).toMatchObject({ history: "ready", historyAfterSeq: 2 });
  expect(story.client.getState().notices).toEqual([]);
});

test("the news of his own return alone tells it", async () => {
  const story = await aReturn();
  // As a node tells it that has read what the bus did not bring.
  const { event, data } = story.returned;
  story.transport.deliver({ event, data: { ...data, after: 2 } });
  await settle(1_000);
  expect(seen(story)).toEqual(["after"]);
});

test("so it is after a new connection, although the list of chats shows him as a member", async () => {
  const story = await aReturn();
  story.transport.disconnect();
  await settle(10_000);
  expect(seen(story)).toEqual(["after"]);
});

test("nor does a look at the chat, by which he would seem never to have been away, hide it", async () => {
  const story = await aReturn();
  await story.client.call("chat.get", { chatId: story.chat.id });
  story.server.post(story.chat, story.bob, "next");
  await settle(1_000);
  expect(seen(story)).toEqual(["after", "next"]);
});
