import type { ChatId } from "@parley/protocol";
import type { ChatState, State } from "./state.ts";

/** @returns the state with one chat changed; the same state when the chat is not there or does not change. */
export function changeChat(state: State, chatId: ChatId, change: (chat: ChatState) => ChatState): State {
  const chat = state.chats[chatId];
  if (!chat) return state;
  const changed = change(chat);
  if (changed === chat) return state;
  return { ...state, chats: { ...state.chats, [chatId]: changed } };
}
