import type { ChatId } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import type { PendingMessage, State } from "./state.ts";

type Key = { chatId: ChatId; clientId: string };

export function findPending({ chats }: State, { chatId, clientId }: Key): PendingMessage | undefined {
  return chats[chatId]?.pending.find((message) => message.clientId === clientId);
}

/** @returns the state with the message below all others of its chat. */
export function addPending(state: State, message: PendingMessage): State {
  return changeChat(state, message.chatId, (chat) => ({ ...chat, pending: [...chat.pending, message] }));
}

/** @returns the state with the message replaced, if it is still pending. */
export function replacePending(state: State, message: PendingMessage): State {
  const { chatId, clientId } = message;
  if (!findPending(state, { chatId, clientId })) return state;
  return changeChat(state, chatId, (chat) => ({
    ...chat,
    pending: chat.pending.map((other) => (other.clientId === clientId ? message : other)),
  }));
}

/** @returns the state without the message. */
export function removePending(state: State, { chatId, clientId }: Key): State {
  return changeChat(state, chatId, (chat) => ({
    ...chat,
    pending: chat.pending.filter((message) => message.clientId !== clientId),
  }));
}
