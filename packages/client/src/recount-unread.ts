import type { ChatState } from "./state.ts";

/** @returns the chat with its unread messages counted anew, if its window holds them all; else the chat as it is. */
export function recountUnread(chat: ChatState): ChatState {
  const { messages, lastSeq, lastReadSeq } = chat;
  const first = messages[0]?.seq ?? lastSeq + 1;
  const isCovered = first <= lastReadSeq + 1 && messages.at(-1)?.seq === lastSeq;
  if (!isCovered) return chat;
  // Own messages are never after the own mark: sending moves it.
  const unreadCount = messages.filter(({ seq, deletedAt }) => seq > lastReadSeq && deletedAt === null).length;
  return unreadCount === chat.unreadCount ? chat : { ...chat, unreadCount };
}
