import type { ChatId } from "@parley/protocol";
import { useMemo } from "react";
import { type Row, rowsOf } from "../rows-of.ts";
import { useChat } from "./use-chat.ts";
import { useMe } from "./use-me.ts";

/** @returns the rows of a chat's timeline, ascending; none while it is not known. */
export function useRows(chatId: ChatId): Row[] {
  const chat = useChat(chatId);
  const meId = useMe()?.id;
  return useMemo(() => (chat && meId ? rowsOf(chat, meId) : []), [chat, meId]);
}
