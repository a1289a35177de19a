import type { ChatState, State } from "./state.ts";
import { type ChatSummary, summaryOf } from "./summary-of.ts";

type Known = Pick<State, "chats" | "users" | "me">;

// A summary is made again only when its chat or the people changed: memoised components skip all the others.
const cache = new WeakMap<ChatState, { users: State["users"]; me: State["me"]; summary: ChatSummary }>();

/** @returns the chat list: what the person has pinned, then all others, each by the most recent activity. */
export function summariesOf({ chats, users, me }: Known): ChatSummary[] {
  return Object.values<ChatState>(chats)
    .map((chat) => cachedSummary(chat, { users, me }))
    .sort((a, b) => pinRank(a.chat) - pinRank(b.chat) || b.time - a.time || (a.id < b.id ? 1 : -1));
}

const pinRank = ({ mine }: ChatState) => (mine.isPinned ? 0 : 1);

function cachedSummary(chat: ChatState, { users, me }: Pick<State, "users" | "me">): ChatSummary {
  const cached = cache.get(chat);
  if (cached?.users === users && cached.me === me) return cached.summary;
  const summary = summaryOf(chat, { users, me });
  cache.set(chat, { users, me, summary });
  return summary;
}
