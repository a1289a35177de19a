import type { PresenceLine } from "../presence-line.ts";
import type { State } from "../state.ts";
import type { ChatSummary } from "../summary-of.ts";
import { type TypingLine, typingLineOf } from "../typing-line.ts";
import { useClientState } from "./use-client-state.ts";
import { useSeenLine } from "./use-seen-line.ts";

/** @returns who types in a group, and what to say of a direct chat's other person; null when there is nothing to say. */
export function usePresenceLine({ otherUser, chat }: ChatSummary): PresenceLine | TypingLine | null {
  const { typingIds } = chat;
  const names = useClientState(namesOf);
  const seenLine = useSeenLine(otherUser?.id, { isTyping: typingIds.length > 0 });
  return otherUser ? seenLine : typingLineOf(names);

  function namesOf({ users }: State): string[] {
    return typingIds.flatMap((userId) => users[userId]?.name ?? []);
  }
}
