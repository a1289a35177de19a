type Unread = {
  lastSeq: number;
  lastReadSeq: number;
  /** How many messages after the mark are deleted. */
  deletedCount: number;
};

/** Unread messages of a member: derived, never stored. His own count as read, for sending moves his mark. */
export function unreadOf({ lastSeq, lastReadSeq, deletedCount }: Unread): number {
  return Math.max(0, lastSeq - lastReadSeq - deletedCount);
}

type Sent = { seq: number; senderId: string };
type Reader = { userId: string; joinedSeq: number; lastReadSeq: number };

type Readers = {
  members: readonly Reader[];
  /** Everybody who gives receipts has read up to here: others do not know who that is. */
  announcedReadSeq: number;
};

/**
 * Who of the other members has read a message. Whoever joined after it does not count, and nobody reads his own.
 * @returns how many have, and whether all have who give receipts; nobody is not all.
 */
export function readersOf(
  message: Sent,
  { members, announcedReadSeq }: Readers,
): { readCount: number; read: boolean } {
  const others = members.filter(
    ({ userId, joinedSeq }) => userId !== message.senderId && joinedSeq < message.seq,
  );
  const readCount = others.filter(({ lastReadSeq }) => lastReadSeq >= message.seq).length;
  const isReadByAll = message.seq <= announcedReadSeq || readCount === others.length;
  return { readCount, read: others.length > 0 && isReadByAll };
}
