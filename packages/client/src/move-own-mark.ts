import { recountUnread } from "./recount-unread.ts";
import type { ChatState } from "./state.ts";

/**
 * @returns the chat with the person's own mark at `seq`, and what is still unread after it. Where the messages after
 * the mark are not all known, deleted ones among them may be counted until the chat is read anew.
 */
export function moveOwnMark(chat: ChatState, seq: number): ChatState {
  return recountUnread({
    ...chat,
    lastReadSeq: seq,
    unreadCount: Math.max(0, Math.min(chat.unreadCount, chat.lastSeq - seq)),
    mentionSeqs: chat.mentionSeqs.filter((mention) => mention > seq),
  });
}
