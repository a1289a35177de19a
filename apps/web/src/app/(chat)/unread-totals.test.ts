import type { ChatState } from "@parley/client";
import { expect, it } from "vitest";
import { unreadTotals } from "./unread-totals.ts";

const NOW = Date.parse("2026-01-01T12:00:00Z");
const LATER = "2026-01-01T13:00:00Z";
const EARLIER = "2026-01-01T11:00:00Z";

function totalsOf(...chats: [unreadCount: number, mentionSeqs: number[], mutedUntil: string | null][]) {
  const states = chats.map(([unreadCount, mentionSeqs, mutedUntil], index) => [
    String(index),
    { unreadCount, mentionSeqs, mine: { mutedUntil } } as unknown as ChatState,
  ]);
  return unreadTotals({ chats: Object.fromEntries(states) }, NOW);
}

it("adds up what is unread, and tells mentions apart", () => {
  expect(totalsOf([3, [], null], [2, [7], null])).toEqual({ unread: 5, mentions: 1 });
});

it("leaves muted chats out, but for mentions", () => {
  expect(totalsOf([3, [], LATER], [5, [7, 9], LATER], [1, [], EARLIER])).toEqual({ unread: 3, mentions: 2 });
});
