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
    chats: { ...knownChats(state, head), ...byId(chats.filter(isNews(state))) },
    drafts: { ...drafts, ...state.drafts },
    ownRev: Math.max(ownRev, state.ownRev),
    blockedIds,
  };
}

/** How far the person has read here the server may not have heard yet. */
function knownChats({ chats }: State, { own }: CachedHead): State["chats"] {
  const raised = Object.values<ChatState>(chats).map((chat) =>
    raiseOwnMark(chat, own[chat.id]?.lastReadSeq ?? 0),
  );
  return byId(raised);
}

/** What is known already is as new, unless it is only the head of what the device has with its messages. */
function isNews({ chats }: State): (chat: ChatState) => boolean {
  return ({ id, rev, history }) => {
    const known = chats[id];
    if (!known) return true;
    return known.history === "none" && known.pending.length === 0 && history === "ready" && rev >= known.rev;
  };
}

function restoreChat(chat: ChatState, { own }: CachedHead): ChatState {
  const known = own[chat.id];
  return known ? raiseOwnMark(takeMine(chat, known.mine), known.lastReadSeq) : chat;
}

function byId(chats: readonly ChatState[]): Record<ChatId, ChatState> {
  return Object.fromEntries(chats.map((chat) => [chat.id, chat]));
}
