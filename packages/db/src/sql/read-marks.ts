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

export type MovedMark = {
  lastReadSeq: number;
  /** The mark that others see has moved with it. */
  hasReceipts: boolean;
  ownRev: number;
  membersRev: number;
};

/** Moves a mark forward to `seq`, at most to the chat's end. @returns undefined when it was there already. */
export async function moveReadMark(
  db: Queryable,
  { chatId, userId, seq }: { chatId: string; userId: string; seq: number },
): Promise<MovedMark | undefined> {
  const { rows } = await db.query<MovedMark>({
    name: "move_read_mark",
    // Nobody waits for a person's row when there is nothing to move.
    text: `WITH own AS (
        SELECT bumped.* FROM (
          SELECT members.user_id FROM members JOIN chats ON chats.id = members.chat_id
          WHERE members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL
            AND members.last_read_seq < least($3, chats.last_seq)
        ) AS behind
        CROSS JOIN LATERAL bump_own_revs(ARRAY[behind.user_id]) AS bumped
      )
      UPDATE members SET last_read_seq = least($3, chats.last_seq),
        shown_read_seq = CASE WHEN members.has_receipts THEN least($3, chats.last_seq) ELSE members.shown_read_seq END,
        last_read_at = CASE WHEN members.has_receipts THEN clock_timestamp() ELSE members.last_read_at END,
        is_marked_unread = false, own_rev = own.own_rev
      FROM chats, own
      WHERE chats.id = $1 AND members.chat_id = $1 AND members.user_id = own.user_id AND members.left_rev IS NULL
        AND members.last_read_seq < least($3, chats.last_seq)
      RETURNING members.last_read_seq AS "lastReadSeq", members.has_receipts AS "hasReceipts",
        members.own_rev AS "ownRev", chats.members_rev AS "membersRev"`,
    values: [chatId, userId, seq],
  });
  return rows[0];
}

/** Moves a delivered mark forward to `seq`, at most to the chat's end. @returns undefined when it was there already. */
export async function moveDeliveredMark(
  db: Queryable,
  { chatId, userId, seq }: { chatId: string; userId: string; seq: number },
): Promise<{ lastDeliveredSeq: number; membersRev: number } | undefined> {
  const { rows } = await db.query<{ lastDeliveredSeq: number; membersRev: number }>({
    name: "move_delivered_mark",
    text: `UPDATE members SET last_delivered_seq = least($3, chats.last_seq) FROM chats
      WHERE chats.id = $1 AND members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL
        AND greatest(members.last_delivered_seq, members.shown_read_seq) < least($3, chats.last_seq)
      RETURNING members.last_delivered_seq AS "lastDeliveredSeq", chats.members_rev AS "membersRev"`,
    values: [chatId, userId, seq],
  });
  return rows[0];
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
