import type { ChatState } from "./state.ts";

/**
 * @returns the chat that knows that the person has hidden these messages. `changeChat` hides them, also those that come
 * later: what he does is told apart from the chat's log, and can be there before the message.
 */
export function hideInChat(chat: ChatState, seqs: readonly number[]): ChatState {
  const known = chat.hiddenSeqs ?? [];
  const all = new Set([...known, ...seqs]);
  return all.size === known.length ? chat : { ...chat, hiddenSeqs: [...all] };
}
