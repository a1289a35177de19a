import type { ChatState } from "./state.ts";

/** @returns the chat in which everybody has read at least up to `seq`. */
export function raiseReadByAll(chat: ChatState, seq: number): ChatState {
  return chat.readByAllSeq < seq ? { ...chat, readByAllSeq: seq } : chat;
}
