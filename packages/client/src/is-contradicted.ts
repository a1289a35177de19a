import type { LogEvent, Message } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/**
 * Whether a message shows that what is known of the chat comes from another database: numbers are given once, so
 * under the same one there is never another message, unless the server was set back to an earlier state.
 */
export function isContradicted({ messages, lastMessage }: ChatState, message: Message | null): boolean {
  const { seq, id } = message ?? {};
  return [...messages, lastMessage].some((known) => known?.seq === seq && known?.id !== id);
}

/** The same, with a change of a chat's log. */
export function contradicts({ data }: LogEvent, chat: ChatState): boolean {
  return "message" in data && isContradicted(chat, data.message);
}
