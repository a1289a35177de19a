import type { Message, UserId } from "@parley/protocol";
import { renewAside } from "./aside.ts";
import { insertMessage } from "./insert-message.ts";
import { newerMessage } from "./newer-message.ts";
import { recountUnread } from "./recount-unread.ts";
import type { ChatState } from "./state.ts";

/** @returns the chat with the message as it is now, new or changed: in the window, at the head, and in the counts. */
export function upsertMessage(chat: ChatState, message: Message, meId: UserId | undefined): ChatState {
  const isNewest = message.seq >= chat.lastSeq;
  const lastMessage = isNewest ? newerMessage(chat.lastMessage, message) : chat.lastMessage;
  return recountUnread({
    ...renewAside(chat, message),
    messages: chat.history === "none" ? chat.messages : insertMessage(chat.messages, message, chat.lastSeq),
    unreadCount: chat.unreadCount + unreadStep(chat, message),
    mentionSeqs: withMention(chat, message, meId),
    lastMessage,
    ...(isNewest && { lastSeq: message.seq, lastActivityAt: message.createdAt }),
  });
}

/**
 * By how much a change moves the unread count. A message is deleted once, and its tombstone never changes again;
 * and a head that jumps counts what it passes, which is still to come. What was read on another device may be as well.
 */
function unreadStep({ lastSeq, lastReadSeq }: ChatState, { seq, deletedAt }: Message): number {
  const isGone = deletedAt !== null && seq > lastReadSeq;
  return Math.max(0, seq - Math.max(lastSeq, lastReadSeq)) - (isGone ? 1 : 0);
}

function withMention(
  { mentionSeqs, lastReadSeq }: ChatState,
  message: Message,
  meId: UserId | undefined,
): readonly number[] {
  const { seq, senderId, mentions, mentionsAll } = message;
  const isMentioned = meId !== undefined && senderId !== meId && (mentionsAll || mentions.includes(meId));
  const isUnread = isMentioned && seq > lastReadSeq;
  if (isUnread === mentionSeqs.includes(seq)) return mentionSeqs;
  if (!isUnread) return mentionSeqs.filter((other) => other !== seq);
  return [...mentionSeqs, seq].sort((a, b) => a - b);
}
