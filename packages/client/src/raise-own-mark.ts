import { moveOwnMark } from "./move-own-mark.ts";
import type { ChatState } from "./state.ts";

/**
 * @returns the chat in which the person himself has read at least up to there. What others see of it, his entry among
 * the members, moves by the server's word alone: they may not be told.
 */
export function raiseOwnMark(chat: ChatState, lastReadSeq: number): ChatState {
  return chat.lastReadSeq < lastReadSeq ? moveOwnMark(chat, lastReadSeq) : chat;
}
