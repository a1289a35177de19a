import type { ChatId } from "@parley/protocol";
import { usePathname } from "next/navigation";

/** @returns the chat that the address names, null on the list. Whether there is such a chat, the server says. */
export function useSelectedChat(): ChatId | null {
  const [, named] = /^\/c\/([^/]+)/.exec(usePathname()) ?? [];
  return (named as ChatId | undefined) ?? null;
}
