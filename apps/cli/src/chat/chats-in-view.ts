import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";

/** Name and time, then what was said last and how much is unread. */
export const LINES_PER_CHAT = 2;

type View = { selectedId: ChatId | null; height: number };

/** @returns which chats of the list are in view: the first of them, and for how many there is room. */
export function chatsInView(
  chats: readonly ChatSummary[],
  { selectedId, height }: View,
): { first: number; room: number } {
  const room = Math.max(1, Math.floor(height / LINES_PER_CHAT));
  const selected = chats.findIndex(({ id }) => id === selectedId);
  const first = Math.max(0, Math.min(selected - Math.floor(room / 2), chats.length - room));
  return { first, room };
}
