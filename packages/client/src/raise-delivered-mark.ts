import type { UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastDeliveredSeq: number };

/** @returns the chat with at least so much delivered to the person. Marks never move back. */
export function raiseDeliveredMark(chat: ChatState, { userId, lastDeliveredSeq }: Mark): ChatState {
  const member = chat.members[userId];
  if (!member || member.lastDeliveredSeq >= lastDeliveredSeq) return chat;
  return { ...chat, members: { ...chat.members, [userId]: { ...member, lastDeliveredSeq } } };
}
