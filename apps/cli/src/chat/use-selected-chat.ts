import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useRef, useState } from "react";

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
  const latest = useRef({ chats, selected });
  latest.current = { chats, selected };
  // The list is sorted anew with every message; an open chat stays open.
  if (selected && selected.id !== selectedId) select(selected.id);
  const step = (by: number) => {
    const { chats: list, selected: from } = latest.current;
    const index = list.findIndex(({ id }) => id === from?.id);
    const next = list.at((index + by) % list.length);
    if (next) select(next.id);
  };
  return { selected, select, step };
}
