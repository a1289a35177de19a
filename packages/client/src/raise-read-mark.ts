import type { UserId } from "@parley/protocol";
import { moveOwnMark } from "./move-own-mark.ts";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastReadSeq: number; meId: UserId | undefined };

/** @returns the chat with the person's read mark at least there. Marks never move back. */
export function raiseReadMark(chat: ChatState, { userId, lastReadSeq, meId }: Mark): ChatState {
  const isOwnNews = userId === meId && chat.lastReadSeq < lastReadSeq;
  const moved = isOwnNews ? moveOwnMark(chat, lastReadSeq) : chat;
  const member = chat.members[userId];
  const isNews = member !== undefined && member.lastReadSeq < lastReadSeq;
  if (!isNews) return moved;
  const lastDeliveredSeq = Math.max(member.lastDeliveredSeq, lastReadSeq);
  return { ...moved, members: { ...chat.members, [userId]: { ...member, lastReadSeq, lastDeliveredSeq } } };
}
