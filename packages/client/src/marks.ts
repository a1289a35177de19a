import type { UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/** Up to where a member has read, and up to where his devices have the messages. */
export type Marks = { lastReadSeq: number; lastDeliveredSeq: number };

const NONE: Marks = { lastReadSeq: 0, lastDeliveredSeq: 0 };

/** @returns what is known of the person's marks, whether he is known as a member or not yet. */
export function marksOf({ members, earlyMarks }: ChatState, userId: UserId): Marks {
  return members[userId] ?? earlyMarks?.[userId] ?? NONE;
}

/** @returns the thing with marks, of its own or the other's, whichever are further. */
export function withHighest<Marked extends Marks>(marked: Marked, other: Marks): Marked {
  return {
    ...marked,
    lastReadSeq: Math.max(marked.lastReadSeq, other.lastReadSeq),
    lastDeliveredSeq: Math.max(marked.lastDeliveredSeq, other.lastDeliveredSeq),
  };
}

/**
 * @returns the chat with the person's marks at least there: they never move back. Marks are pushed outside the log, so
 * they can come before he is known as a member; they are kept until then.
 */
export function raiseMarks(chat: ChatState, userId: UserId, marks: Partial<Marks>): ChatState {
  const { members } = chat;
  const known = marksOf(chat, userId);
  const raised = withHighest(known, { ...NONE, ...marks });
  const isNews = raised.lastReadSeq > known.lastReadSeq || raised.lastDeliveredSeq > known.lastDeliveredSeq;
  if (!isNews) return chat;
  const member = members[userId];
  return member
    ? { ...chat, members: { ...members, [userId]: withHighest(member, raised) } }
    : { ...chat, earlyMarks: { ...chat.earlyMarks, [userId]: raised } };
}
