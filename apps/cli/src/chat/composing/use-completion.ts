import { type ChatState, findChats, type State } from "@parley/client";
import { emojiFor, peopleFor } from "@parley/client/completion";
import { useAllChats, useClientState } from "@parley/client/react";
import type { ChatId, UserId } from "@parley/protocol";
import { useState } from "react";
import { useHost } from "../host.ts";
import { useEmoji } from "../use-emoji.ts";
import type { Kept } from "../use-kept.ts";
import { type CompletionQuery, completionQuery } from "./completion-query.ts";
import { type Draft, insert, withoutSpan } from "./draft.ts";
import { type Editor, replaceDraft } from "./line-editor.ts";
import { slashNames } from "./slash-commands.ts";

const SHOWN_CHATS = 8;

/** One thing that could be meant: what takes the place of what was typed, and how it is shown. */
export type Suggestion = { text: string; label: string };

export type Completion = {
  suggestions: readonly Suggestion[];
  /** Which of them stands in the text; -1 when none does yet. */
  active: number;
  /** Puts the next one into the text, or the one before. @returns false when there is nothing to complete. */
  advance: (by: 1 | -1) => boolean;
};

type Round = { base: Draft; from: number; suggestions: readonly Suggestion[]; index: number; shown: string };

/** Completes @names, :emoji, #chats and /commands: each Tab puts in the next one. A chat becomes its address. */
export function useCompletion(chatId: ChatId, { value, change }: Kept<Editor>): Completion {
  const [round, setRound] = useState<Round | null>(null);
  const { draft } = value;
  const isGoingOn = round !== null && round.shown === draft.text;
  const query = completionQuery(draft);
  const found = useSuggestions(chatId, isGoingOn ? null : query);
  const { suggestions } = isGoingOn ? round : { suggestions: found };
  const advance = (by: 1 | -1) => {
    const start = query && { base: draft, from: query.from, suggestions, index: by > 0 ? -1 : 0 };
    const from = isGoingOn ? round : start;
    if (!from || suggestions.length === 0) return false;
    const index = (from.index + by + suggestions.length) % suggestions.length;
    const completed = put(from, suggestions[index]?.text ?? "");
    setRound({ ...from, suggestions, index, shown: completed.text });
    change(replaceDraft(value, completed));
    return true;
  };
  return { suggestions, active: isGoingOn ? round.index : -1, advance };
}

function put({ base, from }: Pick<Round, "base" | "from">, text: string): Draft {
  return insert(withoutSpan(base, [from, base.caret]), `${text} `);
}

function useSuggestions(chatId: ChatId, query: CompletionQuery | null): readonly Suggestion[] {
  const emoji = useEmoji(query?.sign === ":");
  const chats = useAllChats();
  const { server } = useHost();
  const known = useClientState(({ chats, users, me }) => ({ chat: chats[chatId], users, meId: me?.id }));
  if (!query) return [];
  switch (query.sign) {
    case "/":
      return slashNames.filter((name) => name.startsWith(query.words)).map(suggestCommand);
    case "#":
      return findChats(chats, query.words)
        .slice(0, SHOWN_CHATS)
        .map(({ id, title }) => ({ text: new URL(`/chats/${id}`, server).href, label: `#${title}` }));
    case ":":
      return emojiFor(query.words, emoji).map(([sign, , [code = ""]]) => ({
        text: sign,
        label: `${sign} ${code}`,
      }));
    case "@":
      return peopleIn(known, query.words);
    default:
      return query.sign satisfies never;
  }
}

function suggestCommand(name: string): Suggestion {
  return { text: `/${name}`, label: `/${name}` };
}

type Known = { chat: ChatState | undefined; users: State["users"]; meId: UserId | undefined };

function peopleIn({ chat, users, meId }: Known, words: string): readonly Suggestion[] {
  if (!chat || !meId) return [];
  return peopleFor(words, { chat, users, meId }).map(({ handle, user }) => ({
    text: `@${handle}`,
    label: user ? `@${handle} ${user.name}` : `@${handle}`,
  }));
}
