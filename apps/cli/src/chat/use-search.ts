import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { type Draft, edits, emptyDraft, insert } from "./draft.ts";
import { rankChats } from "./rank-chats.ts";
import { useKeys } from "./use-keys.ts";

type Options = {
  chats: readonly ChatSummary[];
  /** How many can be shown. */
  room: number;
  choose: (chatId: ChatId) => void;
  close: () => void;
};

export type Search = { query: string; found: readonly ChatSummary[]; picked: number };

/** Typing narrows the chats down, the arrows pick one of them, Enter opens it. */
export function useSearch({ chats, room, choose, close }: Options): Search {
  const [query, setQuery] = useState<Draft>(emptyDraft);
  const [wished, setWished] = useState(0);
  const found = rankChats(chats, query.text).slice(0, room);
  const picked = Math.max(0, Math.min(found.length - 1, wished));
  const write = (edited: Draft) => {
    setQuery(edited);
    setWished(0);
  };
  const accept = () => {
    const chat = found[picked];
    if (chat) choose(chat.id);
  };
  const keys = {
    enter: accept,
    esc: close,
    "ctrl+k": close,
    up: () => setWished(picked - 1),
    down: () => setWished(picked + 1),
    backspace: () => write(edits.deleteBefore(query)),
    "ctrl+u": () => write(edits.deleteToStart(query)),
    "ctrl+w": () => write(edits.deleteWord(query)),
  };
  useKeys(keys, { onText: (text) => write(insert(query, text.replaceAll("\n", " "))) });
  return { query: query.text, found, picked };
}
