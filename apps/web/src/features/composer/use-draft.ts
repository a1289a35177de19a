import { draftIn } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";

type Answer = {
  draft: string;
  setDraft: (text: string) => void;
  /** Another device has typed here too, and what it typed now stands before the text that was here. */
  isMerged: boolean;
};

/** @returns the draft of a chat, on whatever device it was typed, and a function that changes it. */
export function useDraft(chatId: ChatId): Answer {
  const client = useClient();
  const kept = useClientState((state) => draftIn(state, chatId));
  const [seen, setSeen] = useState(kept);
  // A text area wants its text in the same event, or the caret jumps; the client tells of it a moment later.
  const [draft, setDraft] = useState(kept);
  const [isMerged, setIsMerged] = useState(false);
  if (kept !== seen) {
    setSeen(kept);
    if (kept !== draft) setIsMerged(draft !== "" && kept.endsWith(`\n\n${draft}`));
    setDraft(kept);
  }
  const changeDraft = (text: string) => {
    setDraft(text);
    setIsMerged(false);
    client.writeDraft(chatId, text);
  };
  return { draft, setDraft: changeDraft, isMerged };
}
