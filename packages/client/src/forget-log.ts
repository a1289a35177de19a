import type { ChatId, LogEvent, Message } from "@parley/protocol";
import { headOnly } from "./cached-chat.ts";
import { changeChat } from "./change-chat.ts";
import type { ChatState, State } from "./state.ts";

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

/**
 * @returns the state in which nothing is taken for granted that was known of the chat, nor of the person's own: both
 * are read from the beginning.
 */
export function forgetLog(state: State, chatId: ChatId): State {
  const nothing = { rev: 0, membersRev: 0, lastSeq: 0, lastReadSeq: 0, readByAllSeq: 0, lastMessage: null };
  const forgotten = changeChat(state, chatId, (chat) => ({
    ...headOnly(chat, state.me?.id),
    ...nothing,
    members: {},
    unreadCount: 0,
    mentionSeqs: [],
    hiddenSeqs: [],
    mine: { ...chat.mine, rev: 0 },
  }));
  return { ...forgotten, ownRev: 0, drafts: {} };
}
