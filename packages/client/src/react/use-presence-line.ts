import type { PresenceLine } from "../presence-line.ts";
import type { ChatSummary } from "../summary-of.ts";
import { useSeenLine } from "./use-seen-line.ts";

/** @returns what to say of a direct chat's other person; null for groups, and when he shows nothing. */
export function usePresenceLine({ otherUser, chat }: ChatSummary): PresenceLine | null {
  const isTyping = otherUser !== null && chat.typingIds.includes(otherUser.id);
  return useSeenLine(otherUser?.id, { isTyping });
}
