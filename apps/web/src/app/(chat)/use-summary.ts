import { type ChatState, type ChatSummary, summaryOf } from "@parley/client";
import { useClientState } from "@parley/client/react";
import { useMemo } from "react";
import { useTitled } from "../../locales/use-titled.ts";

/** @returns how the chat is called and pictured for the person who looks. */
export function useSummary(chat: ChatState): ChatSummary {
  const known = useClientState(({ users, me }) => ({ users, me }));
  const titled = useTitled();
  return useMemo(() => titled(summaryOf(chat, known)), [titled, chat, known]);
}
