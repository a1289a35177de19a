import type { UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/** @returns the chat in which this person is typing. */
export function startTyping(chat: ChatState, userId: UserId): ChatState {
  return chat.typingIds.includes(userId) ? chat : { ...chat, typingIds: [...chat.typingIds, userId] };
}

/** @returns the chat in which he no longer is. */
export function stopTyping(chat: ChatState, userId: UserId): ChatState {
  if (!chat.typingIds.includes(userId)) return chat;
  return { ...chat, typingIds: chat.typingIds.filter((other) => other !== userId) };
}
