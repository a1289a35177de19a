import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { draftOf, keepDraft } from "./drafts.ts";

/** @returns the draft of a chat and a function that changes it. The component is keyed by the chat. */
export function useDraft(chatId: ChatId): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => draftOf(chatId));
  const changeDraft = (text: string) => {
    setDraft(text);
    keepDraft(chatId, text);
  };
  return [draft, changeDraft];
}
