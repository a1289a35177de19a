import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { urgency } from "./layers/rank-chats.ts";
import type { Navigation } from "./use-app-keys.ts";

export type Selection = Navigation & {
  selected: ChatSummary | undefined;
  select: (chatId: ChatId) => void;
};

type Visited = {
  current: ChatId | null;
  /** The one before it. */
  last: ChatId | null;
  /** Where the way through the unread chats began; null when one is not on it. */
  start: ChatId | null;
};

/** Which chat is open: the latest at first, and when it goes away. */
export function useSelectedChat(chats: readonly ChatSummary[]): Selection {
  const [visited, setVisited] = useState<Visited>({ current: null, last: null, start: null });
  const { current, last, start } = visited;
  const selected = chats.find(({ id }) => id === current) ?? chats[0];
  const go = (chatId: ChatId | null | undefined, from: ChatId | null = null) => {
    if (!chatId || chatId === current) return setVisited({ ...visited, start: from });
    setVisited({ current: chatId, last: current, start: from });
  };
  // The list is sorted anew with every message; an open chat stays open.
  if (selected && selected.id !== current) setVisited({ ...visited, current: selected.id });
  const toNextUnread = () => {
    const next = mostUrgent(chats, current);
    if (next) go(next.id, start ?? current);
    else go(start);
  };
  return {
    selected,
    select: (chatId) => go(chatId),
    step: (by) => go(neighbour(chats, current, by)),
    toNextUnread,
    toLast: () => go(last),
    toNumber: (index) => go(chats[index]?.id),
  };
}

function neighbour(chats: readonly ChatSummary[], from: ChatId | null, by: number): ChatId | undefined {
  const index = chats.findIndex(({ id }) => id === from);
  return chats.at((index + by) % chats.length)?.id;
}

/** @returns the unread chat to go to next: one with a mention, else the first of the list. */
function mostUrgent(chats: readonly ChatSummary[], from: ChatId | null): ChatSummary | undefined {
  const waiting = chats.filter((chat) => chat.id !== from && urgency(chat) > 0);
  return waiting.toSorted((a, b) => urgency(b) - urgency(a))[0];
}
