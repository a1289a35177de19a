import type { Message } from "@parley/protocol";

/**
 * What somebody sees of a chat, in a form that can be compared with what Postgres says (check/server-view.ts):
 * counters, members with role and read mark, and every message from `first` on.
 */
export type View = {
  rev: number;
  title: string | null;
  lastSeq: number;
  lastRead: number;
  unread: number;
  first: number;
  members: Record<string, [role: string, lastReadSeq: number]>;
  messages: SeenMessage[];
};

type SeenMessage = [
  seq: number,
  senderId: string,
  body: string,
  isEdited: boolean,
  isDeleted: boolean,
  reactions: Message["reactions"],
];

export function seenMessage({ seq, senderId, body, editedAt, deletedAt, reactions }: Message): SeenMessage {
  return [seq, senderId, body, editedAt !== null, deletedAt !== null, reactions];
}
