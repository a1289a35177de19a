import { CHAT_LIST_MEMBERS, type Member, PAGE_DEFAULT_LIMIT, type UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/** @returns the chat as a later run may take it up: its head and last page, and nothing that is under way. */
export function cachedChat(chat: ChatState, meId: UserId): ChatState {
  const isReady = chat.history === "ready";
  const messages = isReady ? chat.messages.slice(-PAGE_DEFAULT_LIMIT) : [];
  const head = headOnly(chat, meId);
  return {
    ...head,
    messages,
    history: isReady ? "ready" : "none",
    typingIds: [],
    isLeaving: false,
    pending: [],
  };
}

/** @returns the chat as one that was never opened, with no more members than a list shows, the person among them. */
export function headOnly(chat: ChatState, meId: UserId | undefined): ChatState {
  const { aside: _aside, changing: _changing, earlyMarks: _marks, ...rest } = chat;
  return { ...rest, ...fewMembers(chat, meId), messages: [], history: "none", isLoadingOlder: false };
}

function fewMembers({ members, hasAllMembers }: ChatState, meId: UserId | undefined) {
  const all = Object.values<Member>(members);
  if (all.length <= CHAT_LIST_MEMBERS) return { members, hasAllMembers };
  const ordered = all.toSorted((a, b) => Number(b.user.id === meId) - Number(a.user.id === meId));
  const few = ordered.slice(0, CHAT_LIST_MEMBERS).map((member) => [member.user.id, member]);
  return { members: Object.fromEntries(few), hasAllMembers: false };
}
