import { useClient } from "@parley/client/react";
import { AppError, type ChatId, MessageBody } from "@parley/protocol";
import { type Draft, emptyDraft } from "./draft.ts";
import type { Kept } from "./use-kept.ts";

/** @returns what Enter does: sends the draft. What cannot be sent stays where it was typed. */
export function useSubmit(chatId: ChatId, { value, change }: Kept<Draft>, done: () => void): () => void {
  const client = useClient();
  return () => {
    if (!MessageBody.safeParse(value.text).success) return;
    try {
      client.send(chatId, value.text);
    } catch (error) {
      if (error instanceof AppError) return;
      throw error;
    }
    change(emptyDraft);
    done();
  };
}

/** Whether a draft is more than one message may be. */
export function isTooLong({ text }: Draft): boolean {
  return text.trim() !== "" && !MessageBody.safeParse(text).success;
}
