import { type ChatState, isMuted, type State } from "@parley/client";

export type UnreadTotals = { unread: number; mentions: number };

/** @returns what waits for one's eyes: messages of chats that are not muted, and mentions wherever they are. */
export function unreadTotals({ chats }: Pick<State, "chats">, now: number): UnreadTotals {
  const totals = { unread: 0, mentions: 0 };
  for (const { mine, unreadCount, mentionSeqs } of Object.values<ChatState>(chats)) {
    const mentions = mentionSeqs.length;
    totals.unread += isMuted(mine, now) ? Math.min(mentions, unreadCount) : unreadCount;
    totals.mentions += mentions;
  }
  return totals;
}
