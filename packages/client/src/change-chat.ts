import type { ChatId } from "@parley/protocol";
import { keepHidden } from "./keep-hidden.ts";
import type { ChatState, State } from "./state.ts";

/**
 * @returns the state with one chat changed; the same state when the chat is not there or does not change. What the
 * person has hidden stays so in whatever the change brings.
 */
export function changeChat(state: State, chatId: ChatId, change: (chat: ChatState) => ChatState): State {
  const chat = state.chats[chatId];
  if (!chat) return state;
  const changed = change(chat);
  if (changed === chat) return state;
  return {
    ...state,
    chats: { ...state.chats, [chatId]: hasMessagesOf(changed, chat) ? changed : keepHidden(changed) },
  };
}

/** Most changes are of marks and of who is typing. */
function hasMessagesOf(one: ChatState, other: ChatState): boolean {
  const { messages, lastMessage, aside, hiddenSeqs } = other;
  const isSame = one.messages === messages && one.lastMessage === lastMessage && one.aside === aside;
  return isSame && one.hiddenSeqs === hiddenSeqs;
}
