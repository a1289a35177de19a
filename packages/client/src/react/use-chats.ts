import { useMemo } from "react";
import { summariesOf } from "../summaries-of.ts";
import type { ChatSummary } from "../summary-of.ts";
import { useClientState } from "./use-client-state.ts";

/** @returns the chat list, what is pinned first, then the most recent activity; a pending message counts as activity. */
export function useChats(): ChatSummary[] {
  const known = useClientState(({ chats, users, me }) => ({ chats, users, me }));
  return useMemo(() => summariesOf(known), [known]);
}
