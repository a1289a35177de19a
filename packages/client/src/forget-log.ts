import type { ChatId } from "@parley/protocol";
import { headOnly } from "./cached-chat.ts";
import { changeChat } from "./change-chat.ts";
import type { State } from "./state.ts";

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
