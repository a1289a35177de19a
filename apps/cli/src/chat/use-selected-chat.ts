import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";

export type Selection = {
  selected: ChatSummary | undefined;
  select: (chatId: ChatId) => void;
  /** Goes down the list by steps, or up when negative, and around its ends. */
  step: (by: number) => void;
};

/** Which chat is open: the latest at first, and when it goes away. */
export function useSelectedChat(chats: readonly ChatSummary[]): Selection {
  const [selectedId, select] = useState<ChatId | null>(null);
  const selected = chats.find(({ id }) => id === selectedId) ?? chats[0];
  // The list is sorted anew with every message; an open chat stays open.
  if (selected && selected.id !== selectedId) select(selected.id);
  const step = (by: number) => select(neighbour(chats, selectedId, by));
  return { selected, select, step };
}

function neighbour(chats: readonly ChatSummary[], from: ChatId | null, by: number): ChatId | null {
  const index = chats.findIndex(({ id }) => id === from);
  return chats.at((index + by) % chats.length)?.id ?? null;
}
