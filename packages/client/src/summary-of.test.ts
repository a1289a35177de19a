import { expect, test } from "vitest";
import { summariesOf } from "./summaries-of.ts";
import { summaryOf } from "./summary-of.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aWorld() {
  const server = new FakeServer();
  const [ann, bob, cem] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Cem")];
  return { server, ann, bob, cem, chat: server.aChat("direct", [ann, bob]) };
}

test("a direct chat is named after the other person", () => {
  const { server, ann, bob, chat } = aWorld();
  server.post(chat, bob, "hi");
  const state = stateOf(ann, chat);
  expect(summaryOf(chatIn(state, chat), state)).toMatchObject({
    title: "Bob",
    otherUser: { id: bob.id },
    unreadCount: 1,
    lastMessage: { senderName: "Bob", body: "hi" },
  });
});

test("a group has its title, and an own last message its ticks", () => {
  const { server, ann, bob, cem } = aWorld();
  const group = server.aChat("group", [ann, bob, cem]);
  server.post(group, ann, "hi all");
  const state = stateOf(ann, group);
  expect(summaryOf(chatIn(state, group), state)).toMatchObject({
    title: "A group",
    otherUser: null,
    unreadCount: 0,
    lastMessage: { senderName: "Ann", status: "sent" },
  });
});

test("what is being sent is the last message, until somebody answers", () => {
  const { server, ann, bob, chat } = aWorld();
  server.post(chat, bob, "old");
  const state = stateOf(ann, chat);
  const pending = { clientId: "c", chatId: chat.id, senderId: ann.id, body: "new", state: "failed" as const };
  const at = (createdAt: number) => ({ ...chatIn(state, chat), pending: [{ ...pending, createdAt }] });
  const later = Date.parse(chatIn(state, chat).lastActivityAt) + 1;
  expect(summaryOf(at(later), state)).toMatchObject({
    lastMessage: { body: "new", status: "failed" },
    time: later,
  });
  expect(summaryOf(at(0), state).lastMessage).toMatchObject({ body: "old" });
});

test("the list begins with the latest activity", () => {
  const { server, ann, bob, chat } = aWorld();
  const group = server.aChat("group", [ann, bob]);
  server.post(group, bob, "first");
  server.post(chat, bob, "second");
  const [state, other] = [stateOf(ann, chat), stateOf(ann, group)];
  const chats = { ...state.chats, ...other.chats };
  expect(summariesOf({ ...state, chats }).map(({ id }) => id)).toEqual([chat.id, group.id]);
});

test("a summary stays the same object while nothing in it changes", () => {
  const { ann, chat } = aWorld();
  const state = stateOf(ann, chat);
  expect(summariesOf(state)[0]).toBe(summariesOf({ ...state })[0]);
});

test("what is pinned stands first, whatever is newer", () => {
  const { server, ann, bob, cem, chat } = aWorld();
  const group = server.aChat("group", [ann, bob, cem]);
  server.post(chat, bob, "old");
  server.post(group, bob, "new");
  const state = stateOf(ann, chat);
  const pinned = { ...chatIn(state, chat), mine: { ...chatIn(state, chat).mine, isPinned: true } };
  const both = { ...state, chats: { ...stateOf(ann, group).chats, [chat.id]: pinned } };
  expect(summariesOf(both).map(({ id }) => id)).toEqual([chat.id, group.id]);
});
