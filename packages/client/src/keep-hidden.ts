import { hideAside } from "./aside.ts";
import { hideMessage } from "./hide-message.ts";
import type { ChatState } from "./state.ts";

/** @returns the chat with all messages emptied that the person has hidden, wherever they came from and whenever. */
export function keepHidden(chat: ChatState): ChatState {
  const { hiddenSeqs = [], lastMessage } = chat;
  if (hiddenSeqs.length === 0) return chat;
  const hidden = new Set(hiddenSeqs);
  const isNews = (message: ChatState["lastMessage"]) =>
    message !== null && !message.hidden && hidden.has(message.seq);
  const aside = hideAside(chat.aside, hidden);
  if (!isNews(lastMessage) && !chat.messages.some(isNews) && aside === chat.aside) return chat;
  return {
    ...chat,
    ...(aside && { aside }),
    messages: chat.messages.map((message) => (isNews(message) ? hideMessage(message) : message)),
    lastMessage: lastMessage && isNews(lastMessage) ? hideMessage(lastMessage) : lastMessage,
  };
}
