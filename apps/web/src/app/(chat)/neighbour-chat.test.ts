import type { ChatId } from "@parley/protocol";
import { expect, it } from "vitest";
import { neighbourChat, neighbourUnread } from "./neighbour-chat.ts";

const chats = [0, 3, 0, 1].map((unreadCount, index) => ({ id: "abcd"[index] as ChatId, unreadCount }));

it.each([
  ["b", 1, "c"],
  ["b", -1, "a"],
  ["a", -1, undefined],
  ["d", 1, undefined],
  [null, 1, "a"],
  [null, -1, "d"],
] as const)("from %j by %i comes to %j", (from, step, id) => {
  expect(neighbourChat(chats, from, step)?.id).toBe(id);
});

it.each([
  ["a", 1, "b"],
  ["b", 1, "d"],
  ["d", 1, "b"],
  ["a", -1, "d"],
  [null, 1, "b"],
  [null, -1, "d"],
] as const)("from %j by %i comes to the unread %j", (from, step, id) => {
  expect(neighbourUnread(chats, from, step)?.id).toBe(id);
});

it("stays where it is while nothing else is unread", () => {
  expect(neighbourUnread(chats.slice(0, 2), "b", 1)).toBeUndefined();
  expect(neighbourUnread([], null, 1)).toBeUndefined();
});
