import type { ChatId } from "@parley/protocol";
import type { CachedHead, CacheEntry } from "./cache-storage.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import type { ChatState, State } from "./state.ts";
import { takeMine } from "./take-mine.ts";

/** @returns the state with what an earlier run has known, and over it what is known already. */
export function restoreState(state: State, entries: readonly CacheEntry[]): State {
  const head = entries.flatMap((entry) => ("head" in entry ? [entry.head] : []))[0];
  if (!head) return state;
  const chats = entries.flatMap((entry) => ("chat" in entry ? [restoreChat(entry.chat, head)] : []));
  const { me, users, drafts, ownRev, blockedIds } = head;
  return {
    ...state,
    me: state.me ?? me,
    isReady: true,
    users: { ...users, ...state.users },
    chats: { ...byId(chats), ...state.chats },
    drafts: { ...drafts, ...state.drafts },
    ownRev: Math.max(ownRev, state.ownRev),
    blockedIds,
  };
}

function restoreChat(chat: ChatState, { own }: CachedHead): ChatState {
  const known = own[chat.id];
  return known ? raiseOwnMark(takeMine(chat, known.mine), known.lastReadSeq) : chat;
}

function byId(chats: readonly ChatState[]): Record<ChatId, ChatState> {
  return Object.fromEntries(chats.map((chat) => [chat.id, chat]));
}
