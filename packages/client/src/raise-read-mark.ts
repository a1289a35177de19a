import type { UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastReadSeq: number; meId: UserId | undefined };

/** @returns the chat with the person's read mark at least there. Marks never move back. */
export function raiseReadMark(chat: ChatState, { userId, lastReadSeq, meId }: Mark): ChatState {
  const own = userId === meId ? Math.max(chat.lastReadSeq, lastReadSeq) : chat.lastReadSeq;
  const member = chat.members[userId];
  const isNews = member !== undefined && member.lastReadSeq < lastReadSeq;
  if (!isNews) return own === chat.lastReadSeq ? chat : { ...chat, lastReadSeq: own };
  return { ...chat, lastReadSeq: own, members: { ...chat.members, [userId]: { ...member, lastReadSeq } } };
}
