import type { ChatId, UserId } from "@parley/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Client } from "./client.ts";
import { rowsOf } from "./rows-of.ts";
import type { FakeChat } from "./testing/fake-chat.ts";
import { aWorld, settle, step, take, type World } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Watches what must hold at every moment, not only in the end. @returns what did not */
function watch(client: Client, chatId: ChatId): string[] {
  const broken: string[] = [];
  let lastRev = 0;
  client.subscribe(() => {
    const { chats, me } = client.getState();
    const chat = chats[chatId];
    if (!chat || !me) return;
    if (chat.rev < lastRev) broken.push(`rev ${chat.rev} after ${lastRev}`);
    lastRev = chat.rev;
    const keys = rowsOf(chat, me.id).map(({ key }) => key);
    if (new Set(keys).size < keys.length) broken.push(`a row twice: ${keys}`);
    const seqs = chat.messages.map(({ seq }) => seq);
    if (seqs.some((seq, index) => seq !== (seqs[0] ?? 1) + index)) broken.push(`a hole: ${seqs}`);
  });
  return broken;
}

/** The network is good again; what was on its way is lost. */
async function heal(
  { transport, server, chat, bob }: World,
  how: "reconnect" | "next message",
): Promise<void> {
  transport.isHolding = false;
  transport.pushes.length = 0;
  for (const flight of transport.calls) flight.lose();
  if (how === "reconnect") transport.disconnect();
  else {
    server.post(chat, bob, "the next one");
    // Marks are in no log: what the bus lost of them its node reads, and tells again.
    const userIds = [...chat.members.keys()];
    const marks = userIds.map((userId) => ({ userId, lastReadSeq: chat.present(userId).lastReadSeq }));
    server.tell(chat, { event: "chat.marksMoved", data: { chatId: chat.id, marks } });
  }
  await settle(120_000);
}

/** What is known of a chat whether it is open or not. */
function expectHead(client: Client, server: FakeChat, meId: UserId): void {
  const chat = client.getState().chats[server.id];
  const { lastSeq, lastMessage, lastReadSeq, unreadCount, mentionSeqs, memberCount } = server.view(
    meId,
    "all",
  );
  expect(client.getState().connection).toBe("online");
  expect(chat).toMatchObject({ rev: server.rev, lastSeq, lastMessage, lastReadSeq, memberCount });
  expect(chat).toMatchObject({ unreadCount, mentionSeqs });
}

function expectServerState(client: Client, server: FakeChat): void {
  const chat = client.getState().chats[server.id];
  expect(chat?.messages).toEqual(server.messages);
  expect(chat?.pending).toEqual([]);
  const members = [...server.members.keys()].map((id) => [id, server.present(id)]);
  expect(chat?.members).toEqual(Object.fromEntries(members));
  expect(chat?.hasAllMembers).toBe(true);
}

test("whatever is lost, doubled, late or out of order, the client ends where the server is", async () => {
  const how = fc.constantFrom("reconnect" as const, "next message" as const);
  const opening = fc.constantFrom("before" as const, "meanwhile" as const, "never" as const);
  const steps = fc.array(step, { maxLength: 60 });
  const story = fc.asyncProperty(steps, how, opening, async (steps, healing, opened) => {
    const world = aWorld();
    const { client, transport, chat } = world;
    client.start();
    await settle();
    const broken = watch(client, chat.id);
    transport.isHolding = opened === "meanwhile";
    if (opened !== "never") client.openChat(chat.id).catch(() => {});
    await settle();
    transport.isHolding = true;
    for (const each of steps) await take(world, each);
    await heal(world, healing);
    expectHead(client, chat, world.ann.id);
    await client.openChat(chat.id);
    expectHead(client, chat, world.ann.id);
    const sent = steps.filter((each) => each.do === "send").length;
    expectServerState(client, chat);
    expect(chat.messages.filter(({ senderId }) => senderId === world.ann.id)).toHaveLength(sent);
    client.stop();
    expect(broken).toEqual([]);
  });
  await fc.assert(story, { numRuns: 1_000 });
});
