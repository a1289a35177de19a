import { hideMessage } from "./hide-message.ts";
import type { ChatState } from "./state.ts";

/** @returns the chat in which these messages are hidden for the person. */
export function hideInChat(chat: ChatState, seqs: readonly number[]): ChatState {
  const hidden = new Set(seqs);
  const isNews = (message: ChatState["lastMessage"]) =>
    message !== null && !message.hidden && hidden.has(message.seq);
  const { lastMessage } = chat;
  if (!isNews(lastMessage) && !chat.messages.some(isNews)) return chat;
  return {
    ...chat,
    messages: chat.messages.map((message) => (isNews(message) ? hideMessage(message) : message)),
    lastMessage: lastMessage && isNews(lastMessage) ? hideMessage(lastMessage) : lastMessage,
  };
}
