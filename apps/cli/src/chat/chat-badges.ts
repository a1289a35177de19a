import { type ChatSummary, isQuiet } from "@parley/client";
import type { Piece } from "./line.ts";

/** @returns how the person has set the chat up: pinned, muted. */
export function signsOf({ chat: { mine } }: ChatSummary): string {
  return `${mine.isPinned ? " ⚑" : ""}${isQuiet(mine, Date.now()) ? " ⊘" : ""}`;
}

/** @returns what is new in a chat: mentions, unread messages, or a mark of one's own. */
export function badgesOf({ unreadCount, chat: { mine, mentionSeqs } }: ChatSummary): Piece[] {
  const isNew = unreadCount > 0 || mine.isMarkedUnread;
  const look: Omit<Piece, "text"> = isQuiet(mine, Date.now())
    ? { isDim: true }
    : { isBold: true, color: "good" };
  return [
    ...(mentionSeqs.length > 0 ? [{ text: " @", isBold: true, color: "warning" as const }] : []),
    ...(isNew ? [{ text: unreadCount > 0 ? ` (${unreadCount})` : " (•)", ...look }] : []),
  ];
}
