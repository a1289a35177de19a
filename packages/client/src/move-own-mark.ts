import { recountUnread } from "./recount-unread.ts";
import type { ChatState } from "./state.ts";

/**
 * @returns the chat with the person's own mark at `seq`, and what is still unread after it. That is rough where some of
 * what was unread is deleted and the window does not show on which side of the new mark (see recounts.ts).
 */
export function moveOwnMark(chat: ChatState, seq: number): ChatState {
  const left = chat.lastSeq - seq;
  const hasDeleted = chat.isCountRough || chat.unreadCount < chat.lastSeq - chat.lastReadSeq;
  return recountUnread({
    ...chat,
    lastReadSeq: seq,
    unreadCount: Math.max(0, Math.min(chat.unreadCount, left)),
    isCountRough: hasDeleted && left > 0,
    mentionSeqs: chat.mentionSeqs.filter((mention) => mention > seq),
  });
}
