import type { MySettings } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/** @returns the chat with these settings of the person's, unless newer ones are known. */
export function takeMine(chat: ChatState, mine: MySettings): ChatState {
  return chat.mine.rev < mine.rev ? { ...chat, mine } : chat;
}
