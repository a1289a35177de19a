import type { Message, UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/** @returns the chat without the pending rows that these messages are the answers to. */
export function settlePending(
  chat: ChatState,
  messages: readonly Message[],
  meId: UserId | undefined,
): ChatState {
  if (chat.pending.length === 0) return chat;
  const own = messages.filter(({ senderId }) => senderId === meId);
  const settled = new Set(own.map(({ clientId }) => clientId));
  const pending = chat.pending.filter(({ clientId }) => !settled.has(clientId));
  return pending.length === chat.pending.length ? chat : { ...chat, pending };
}
