import type { ChatId, LogEvent, PushEvent } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeId } from "./testing/fake-id.ts";
import { aWorld, settle } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LONG_MS = 60_000;

/** Ann looks at a chat, and somebody can slip her frames that no server sends. */
async function aScene() {
  const world = aWorld();
  const { client, chat, server, bob, transport } = world;
  client.start();
  await settle();
  await client.openChat(chat.id);
  server.post(chat, bob, "two");
  await settle(LONG_MS);
  const known = () => client.getState().chats[chat.id];
  const slip = async (push: PushEvent) => {
    server.calls.length = 0;
    transport.deliver(push);
    await settle(LONG_MS);
  };
  const [message] = chat.messages;
  if (!message) throw new Error("there is no message");
  /** A change of a message as the server would tell it. */
  const change = (rev: number, seq = message.seq, chatId: ChatId = chat.id): LogEvent => ({
    event: "message.created",
    data: { chatId, rev, message: { ...message, chatId, seq, rev, body: "false" } },
  });
  return { ...world, known, slip, change };
}

test("a change from the past, told again, changes nothing and asks for nothing", async () => {
  const { known, slip, change, server, chat } = await aScene();
  const before = known();
  await slip(change(chat.rev));
  await slip(change(1));
  expect(known()).toEqual(before);
  expect(server.calls).toEqual([]);
});

test("a change from the future makes the client ask once, and is not believed", async () => {
  const { known, slip, change, server, chat, bob } = await aScene();
  const before = known();
  await slip(change(chat.rev + 1_000, chat.lastSeq + 500));
  expect(known()).toEqual(before);
  expect(server.calls).toEqual(["chat.changes"]);
  server.post(chat, bob, "three");
  await settle(LONG_MS);
  expect(known()).toMatchObject({ rev: chat.rev, messages: chat.messages });
});

test("a change of a chat that is not his does not bring it to the list", async () => {
  const { client, slip, change, server, bob, chat } = await aScene();
  const foreign = server.aChat("group", [bob]);
  await slip(change(2, 1, foreign.id));
  await slip(change(2, 1, fakeId<ChatId>("chat")));
  expect(Object.keys(client.getState().chats)).toEqual([chat.id]);
});

test("hints about what is not there change nothing", async () => {
  const { client, slip, bob, known, chat } = await aScene();
  const before = known();
  const nowhere = fakeId<ChatId>("chat");
  const marks = [{ userId: bob.id, lastReadSeq: 5 }];
  await slip({ event: "chat.marksMoved", data: { chatId: nowhere, marks, readByAllSeq: 5 } });
  await slip({ event: "message.hidden", data: { chatId: nowhere, seq: 5 } });
  expect(Object.keys(client.getState().chats)).toEqual([chat.id]);
  expect(known()).toEqual(before);
});

test("what belongs to a connection that has ended does not arrive through the next one", async () => {
  const { client, known, transport, server, chat, bob } = await aScene();
  transport.isHolding = true;
  server.post(chat, bob, "three");
  const [late] = transport.pushes;
  transport.isHolding = false;
  transport.disconnect();
  await settle(LONG_MS);
  const before = known();
  expect(before?.messages).toEqual(chat.messages);
  if (late) transport.deliver(late);
  await settle(LONG_MS);
  expect(known()).toEqual(before);
  expect(client.getState().connection).toBe("online");
});
