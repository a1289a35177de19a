import { draftIn } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { type Draft, draftOf, emptyDraft } from "./draft.ts";
import type { Memory } from "./memory.ts";
import { type Kept, useKept } from "./use-kept.ts";

/** @returns what stands in the composer, with the caret where it was; also what another device has written since. */
export function useDraft(chatId: ChatId, memory: Memory): Kept<Draft> {
  const client = useClient();
  const text = useClientState((state) => draftIn(state, chatId));
  const kept = useKept(memory.drafts, chatId, emptyDraft);
  const change = (draft: Draft) => {
    // In this order no rendering between the two meets a text without its caret.
    memory.drafts.set(chatId, draft);
    client.writeDraft(chatId, draft.text);
    kept.change(draft);
  };
  const value = kept.value.text === text ? kept.value : draftOf(text);
  return { value, change };
}
