import * as z from "zod/mini";
import { DRAFT_MAX_LENGTH } from "../limits.ts";
import { ChatId } from "./ids.ts";
import { Time, text } from "./text.ts";

export const DraftBody = text(0, DRAFT_MAX_LENGTH);

/** What a person was typing in a chat, on whatever device. */
export const Draft = z.object({
  chatId: ChatId,
  /** Empty: it was sent or deleted. */
  body: z.string(),
  /** Grows with every change. */
  version: z.int(),
  updatedAt: Time,
});
export type Draft = z.infer<typeof Draft>;
