import type { ChatState } from "./state.ts";

/**
 * @returns the chat with its unread messages counted anew, if its window holds them all; else the chat as it is: where
 * catching up is under way there can be holes, and what belongs into them is counted already.
 */
export function recountUnread(chat: ChatState): ChatState {
  const { messages, lastSeq, lastReadSeq } = chat;
  const first = messages[0]?.seq ?? lastSeq + 1;
  const isWhole = messages.length === lastSeq - first + 1;
  const isCovered = first <= lastReadSeq + 1 && isWhole;
  if (!isCovered) return chat;
  // Own messages are never after the own mark: sending moves it.
  const unreadCount = messages.filter(({ seq, deletedAt }) => seq > lastReadSeq && deletedAt === null).length;
  const isSame = unreadCount === chat.unreadCount && !chat.isCountRough;
  return isSame ? chat : { ...chat, unreadCount, isCountRough: false };
}
