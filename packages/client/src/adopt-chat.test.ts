import { expect, test } from "vitest";
import { adoptChat } from "./adopt-chat.ts";
import { apply } from "./apply.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aGroup() {
  const server = new FakeServer();
  const [ann, bob, cem] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Cem")];
  const chat = server.aChat("group", [ann, bob]);
  return { server, ann, bob, cem, chat, state: stateOf(ann, chat) };
}

test("a chat that is not on screen jumps to the newer snapshot", () => {
  const { server, ann, bob, chat, state } = aGroup();
  const closed = { ...state, chats: { [chat.id]: { ...chatIn(state, chat), history: "none" as const } } };
  server.post(chat, bob, "news");
  const after = adoptChat(closed, { chat: chat.view(ann.id, "some"), members: "some" });
  expect(chatIn(after, chat)).toMatchObject({ rev: chat.rev, lastSeq: 1, lastMessage: { body: "news" } });
});

test("what the server has counted belongs to its own mark, whichever is further", () => {
  const { server, ann, bob, chat, state } = aGroup();
  for (const body of ["1", "2", "3", "4"]) server.post(chat, bob, body);
  server.change(chat, 3, { body: "", deletedAt: "2026-11-20T10:00:00Z" });
  const seen = chatIn(stateOf(ann, chat), chat);
  const marked = (lastReadSeq: number) => {
    const known = { ...chatIn(state, chat), history: "none" as const, lastSeq: 4, lastReadSeq };
    const before = { ...state, chats: { [chat.id]: known } };
    return chatIn(adoptChat(before, { chat: chat.view(ann.id, "some"), members: "some" }), chat);
  };
  expect(seen.unreadCount).toBe(3);
  // One of the two that are left may be the deleted one.
  expect(marked(2)).toMatchObject({ lastReadSeq: 2, unreadCount: 2, isCountRough: true });
  server.read(chat, ann, 2);
  expect(marked(0)).toMatchObject({ lastReadSeq: 2, unreadCount: 1, isCountRough: false });
});

test("a chat on screen does not: its messages would have a hole", () => {
  const { server, ann, bob, chat, state } = aGroup();
  server.post(chat, bob, "news");
  const after = adoptChat(state, { chat: chat.view(ann.id, "some"), members: "some" });
  expect(chatIn(after, chat)).toMatchObject({ rev: 1, lastSeq: 0, lastMessage: null });
});

test("an older snapshot changes nothing, except marks that are further", () => {
  const { server, ann, bob, cem, chat, state } = aGroup();
  const old = chat.view(ann.id, "all");
  const now = apply(state, chat.add(cem));
  const after = adoptChat(now, { chat: old, members: "all" });
  expect(chatIn(after, chat)).toMatchObject({ rev: 2, memberCount: 3 });
  expect(server.people.has(bob.id)).toBe(true);
});

test("a mark that was pushed survives a snapshot from before", () => {
  const { ann, bob, chat, state } = aGroup();
  const read = { chatId: chat.id, marks: [{ userId: bob.id, lastReadSeq: 9 }] };
  const now = apply(state, { event: "chat.marksMoved", data: read });
  const after = adoptChat(now, { chat: chat.view(ann.id, "all"), members: "all" });
  expect(chatIn(after, chat).members[bob.id]?.lastReadSeq).toBe(9);
});

test("the first few members of a list do not replace all of them", () => {
  const { ann, chat, state } = aGroup();
  const listed = { ...chat.view(ann.id, "some"), members: [chat.present(ann.id)] };
  expect(chatIn(adoptChat(state, { chat: listed, members: "some" }), chat).hasAllMembers).toBe(true);
});

test("the same snapshot again is the same state", () => {
  const { ann, chat, state } = aGroup();
  expect(adoptChat(state, { chat: chat.view(ann.id, "some"), members: "some" })).toBe(state);
});
