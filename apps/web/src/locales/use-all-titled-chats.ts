import type { ChatSummary } from "@parley/client";
import { useAllChats } from "@parley/client/react";
import { useMemo } from "react";
import { useTitled } from "./use-titled.ts";

/** @returns all chats, each with a name by which it can be found. */
export function useAllTitledChats(): ChatSummary[] {
  const chats = useAllChats();
  const titled = useTitled();
  return useMemo(() => chats.map(titled), [chats, titled]);
}
