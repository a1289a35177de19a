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

export type PersonMarks = { userId: UserId } & Partial<Marks>;

/**
 * @returns the chat with these people's marks at least there: they never move back. Marks are pushed outside the log, so
 * they can come before somebody is known as a member; they are kept until then. However many there are, members are
 * copied once.
 */
export function raiseMarks(chat: ChatState, marks: readonly PersonMarks[]): ChatState {
  const news = marks.flatMap((mark) => newsOf(chat, mark));
  if (news.length === 0) return chat;
  const members = { ...chat.members };
  const earlyMarks = { ...chat.earlyMarks };
  for (const { userId, ...raised } of news) {
    const member = members[userId];
    if (member) members[userId] = withHighest(member, raised);
    else earlyMarks[userId] = raised;
  }
  return { ...chat, members, ...(Object.keys(earlyMarks).length > 0 && { earlyMarks }) };
}

function newsOf(chat: ChatState, { userId, ...marks }: PersonMarks): ({ userId: UserId } & Marks)[] {
  const known = marksOf(chat, userId);
  const raised = withHighest(known, { ...NONE, ...marks });
  const isNews = raised.lastReadSeq > known.lastReadSeq || raised.lastDeliveredSeq > known.lastDeliveredSeq;
  return isNews ? [{ ...raised, userId }] : [];
}
