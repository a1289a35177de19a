import { useEffect } from "react";
import type { ChatSummary } from "../summary-of.ts";
import { useClient } from "./client-provider.ts";
import { useChats } from "./use-chats.ts";
import { useClientState } from "./use-client-state.ts";

/** @returns the chat list, which from now on loads until all chats are in it: whoever searches wants all of them. */
export function useAllChats(): ChatSummary[] {
  const client = useClient();
  const summaries = useChats();
  const { hasMoreChats, connection } = useClientState(({ hasMoreChats, connection }) => ({
    hasMoreChats,
    connection,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that arrives asks for the next one.
  useEffect(() => {
    // What fails is asked again when the connection changes.
    if (hasMoreChats) client.loadMoreChats().catch(() => {});
  }, [client, hasMoreChats, connection, summaries.length]);
  return summaries;
}
