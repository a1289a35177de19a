import { AppError, CLIENT_REORDER_WAIT_MS } from "@parley/protocol";
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

test("a chat that begins with a message appears with it", async () => {
  const { client, server, ann } = await aWorld();
  const dee = server.aPerson("Dee");
  const fresh = server.aChat("direct", [dee, ann]);
  server.post(fresh, dee, "nice to meet you");
  await settle();
  expect(client.getState().chats[fresh.id]).toMatchObject({ lastSeq: 1, lastMessage: { senderId: dee.id } });
});

test("older history goes in front of what is there", async () => {
  const { client, server, chat, bob, ann } = await aWorld();
  for (let n = 2; n <= 250; n += 1) server.post(chat, bob, `message ${n}`);
  client.stop();
  const next = aClient({ server, me: ann }).client;
  next.start();
  await settle();
  await next.openChat(chat.id);
  const window = () => next.getState().chats[chat.id]?.messages ?? [];
  expect(window()[0]?.seq).toBe(151);
  await Promise.all([next.loadOlder(chat.id), next.loadOlder(chat.id)]);
  expect(window()).toEqual(chat.messages.slice(50));
  await next.loadOlder(chat.id);
  await next.loadOlder(chat.id);
  expect(window()).toEqual(chat.messages);
});

test("a chat that cannot be opened says so, and opens with the connection", async () => {
  const { client, server, ann, bob, transport } = await aWorld();
  const fresh = server.aChat("group", [ann, bob]);
  await settle();
  transport.failure = new AppError("unavailable");
  await expect(client.openChat(fresh.id)).rejects.toThrow(AppError);
  expect(client.getState().chats[fresh.id]?.history).toBe("failed");
  transport.failure = undefined;
  transport.disconnect();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(client.getState().chats[fresh.id]?.history).toBe("ready");
});

test.each(["message.list", "chat.get"])(
  "a chat whose %s a busy server has refused opens by itself",
  async (name) => {
    const { client, server, ann, bob, transport } = await aWorld();
    const others = Array.from({ length: 20 }, (_, count) => server.aPerson(`Person ${count}`));
    const fresh = server.aChat("group", [ann, bob, ...others]);
    await settle();
    transport.isHolding = true;
    const opening = client.openChat(fresh.id).catch(() => {});
    for (let round = 0; round < 3; round += 1) {
      for (const flight of [...transport.calls]) flight.name === name ? flight.lose() : flight.answer();
      await settle();
    }
    await opening;
    transport.isHolding = false;
    await vi.advanceTimersByTimeAsync(2_000);
    const chat = client.getState().chats[fresh.id];
    expect(chat).toMatchObject({ history: "ready", hasAllMembers: true });
    expect(Object.keys(chat?.members ?? {})).toHaveLength(22);
  },
);

test("somebody else's chat cannot be opened", async () => {
  const { client, server } = await aWorld();
  const theirs = server.aChat("group", [server.aPerson("Dee")]);
  await expect(client.openChat(theirs.id)).rejects.toMatchObject({ code: "not_found" });
});

test("leaving takes the chat away without a notice, though the answer is the only news of it", async () => {
  const { client, server, ann, bob } = await aWorld();
  const group = server.aChat("group", [bob, ann]);
  await settle();
  await client.call("chat.leave", { chatId: group.id });
  expect(client.getState().chats[group.id]).toBeUndefined();
  expect(client.getState().notices).toEqual([]);
});

test("leaving takes the chat away without a notice, though the push comes before the answer", async () => {
  const { client, transport, server, ann, bob } = await aWorld();
  const group = server.aChat("group", [bob, ann]);
  await settle();
  transport.isHolding = true;
  const leaving = client.call("chat.leave", { chatId: group.id });
  await settle();
  server.remove(group, ann);
  for (const push of transport.pushes) transport.deliver(push);
  for (const flight of transport.calls) flight.answer();
  await leaving.catch(() => {});
  expect(client.getState().chats[group.id]).toBeUndefined();
  expect(client.getState().notices).toEqual([]);
});

test("a change that this socket made is in the state when the call resolves", async () => {
  const { client, server, ann, bob } = await aWorld();
  const group = server.aChat("group", [ann, bob]);
  await client.openChat(group.id);
  await client.call("member.remove", { chatId: group.id, userId: bob.id });
  expect(client.getState().chats[group.id]).toMatchObject({ memberCount: 1, rev: group.rev });
});

test("a stranger's name is looked up", async () => {
  const { client, server, ann } = await aWorld();
  const crowd = Array.from({ length: 20 }, (_, n) => server.aPerson(`Person ${n}`));
  const group = server.aChat("group", [ann, ...crowd]);
  await settle();
  const { client: fresh } = aClient({ server, me: ann });
  client.stop();
  fresh.start();
  await settle();
  const last = crowd[19];
  if (!last) throw new Error("no crowd");
  expect(fresh.getState().users[last.id]).toBeUndefined();
  server.post(group, last, "hi from the back");
  await settle();
  expect(fresh.getState().users[last.id]?.name).toBe("Person 19");
});
