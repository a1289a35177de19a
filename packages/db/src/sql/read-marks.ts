import type { Queryable } from "./queryable.ts";

export type ReadMark = {
  userId: string;
  joinedSeq: number;
  lastReadSeq: number;
  /** When the mark moved last, as far as that is known. */
  lastReadAt: Date | null;
  /** What others see as read is delivered too. */
  lastDeliveredSeq: number;
};

/** The marks of a chat's active members, as others see them, in order of id: equal states give equal answers. */
export async function listReadMarks(db: Queryable, chatId: string): Promise<ReadMark[]> {
  const { rows } = await db.query<ReadMark>({
    name: "list_read_marks",
    text: `SELECT user_id AS "userId", joined_seq AS "joinedSeq", shown_read_seq AS "lastReadSeq",
        last_read_at AS "lastReadAt", greatest(last_delivered_seq, shown_read_seq) AS "lastDeliveredSeq"
      FROM members WHERE chat_id = $1 AND left_rev IS NULL ORDER BY user_id`,
    values: [chatId],
  });
  return rows;
}

/** How far somebody has read in a chat, and what has reached him; 0 where there is nothing to tell. */
export type Mark = { chatId: string; userId: string; readSeq: number; deliveredSeq: number };

/** What became of one mark: see the comment on the function `move_marks` in the migrations. */
export type MoveResult =
  | {
      isMember: true;
      lastSeq: number;
      lastReadSeq: number;
      deletedCount: number;
      hasReceipts: boolean;
      membersRev: number;
      ownRev: number | null;
      lastDeliveredSeq: number | null;
      readByAllSeq: number | null;
    }
  | { isMember: false };

/** Moves a batch of marks, each pair of chat and person once. @returns one result per mark, in the order of `batch` */
export async function moveMarks(db: Queryable, batch: readonly Mark[]): Promise<MoveResult[]> {
  const { rows } = await db.query<MoveResult>({
    name: "move_marks",
    text: `SELECT is_member AS "isMember", last_seq AS "lastSeq", last_read_seq AS "lastReadSeq",
        deleted_count AS "deletedCount", has_receipts AS "hasReceipts", members_rev AS "membersRev", own_rev AS "ownRev",
        last_delivered_seq AS "lastDeliveredSeq", read_by_all_seq AS "readByAllSeq"
      FROM move_marks($1, $2, $3, $4)`,
    values: [
      batch.map(({ chatId }) => chatId),
      batch.map(({ userId }) => userId),
      batch.map(({ readSeq }) => readSeq),
      batch.map(({ deliveredSeq }) => deliveredSeq),
    ],
  });
  return rows;
}

/**
 * Notes up to which seq every member has read who gives receipts; call it after the commit that moved a mark. Of parallel callers exactly
 * one gets each value: see the comment on the function in the migrations.
 * @returns undefined when it has not grown.
 */
export async function raiseAnnouncedRead(
  db: Queryable,
  chatId: string,
): Promise<{ seq: number; membersRev: number } | undefined> {
  const { rows } = await db.query<{ seq: number; membersRev: number }>({
    name: "raise_announced_read",
    text: `SELECT seq, members_rev AS "membersRev" FROM raise_announced_read($1)`,
    values: [chatId],
  });
  return rows[0];
}
