import type { ChatId } from "@parley/protocol";
import { useReducer } from "react";
import { type Draft, emptyDraft } from "./draft.ts";

/** What is being written in every chat, for as long as the screen is open. */
export type Drafts = Map<ChatId, Draft>;

export type DraftControl = {
  draft: Draft;
  /** The draft of this very moment: of several keys in one piece each sees what the one before it did. */
  current: () => Draft;
  change: (draft: Draft) => void;
};

/** The draft of one chat. */
export function useDraft(drafts: Drafts, chatId: ChatId): DraftControl {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const current = () => drafts.get(chatId) ?? emptyDraft;
  const change = (draft: Draft) => {
    drafts.set(chatId, draft);
    redraw();
  };
  return { draft: current(), current, change };
}
