import { bumpOwnRev } from "./own-changes.ts";
import type { Queryable } from "./queryable.ts";

type Choice = { userId: string; hasReceipts: boolean };

export type ShownMark = { chatId: string; userId: string; lastReadSeq: number; membersRev: number };

/**
 * From now on others are told what this person reads, or not. What others see of his marks stays behind, or catches up.
 * In a direct chat it takes both, so there it can change for the other one too.
 *
 * His chats are locked before his own row, like everywhere, and choices follow each other: of two people who choose at
 * once, the second sees what the first chose.
 * @returns his new own rev, and the marks that caught up
 */
export async function setReceipts(
  tx: Queryable,
  { userId, hasReceipts }: Choice,
): Promise<{ ownRev: number; marks: ShownMark[] }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('parley.receipts'))");
  await tx.query(
    `SELECT 1 FROM chats WHERE id IN (SELECT chat_id FROM members WHERE user_id = $1) ORDER BY id FOR NO KEY UPDATE`,
    [userId],
  );
  const ownRev = await bumpOwnRev(tx, userId);
  await tx.query("UPDATE users SET has_receipts = $2 WHERE id = $1", [userId, hasReceipts]);
  const { rows } = await tx.query<ShownMark & { isNews: boolean }>(updateMemberships, [userId]);
  return { ownRev, marks: rows.filter(({ isNews }) => isNews) };
}

const updateMemberships = `
  UPDATE members SET has_receipts = chosen.has_receipts,
    shown_read_seq = CASE WHEN chosen.has_receipts THEN members.last_read_seq ELSE members.shown_read_seq END,
    last_read_at = CASE
      WHEN chosen.has_receipts AND members.last_read_seq > members.shown_read_seq THEN clock_timestamp()
      ELSE members.last_read_at
    END
  FROM (
    SELECT members.chat_id, members.user_id, members.shown_read_seq, chats.members_rev, CASE
      WHEN chats.kind = 'direct' THEN bool_and(users.has_receipts OR users.is_bot) OVER (PARTITION BY chats.id)
      ELSE users.has_receipts
    END AND NOT users.is_bot AS has_receipts
    FROM members AS his
    JOIN chats ON chats.id = his.chat_id
    JOIN members ON members.chat_id = chats.id AND (members.user_id = his.user_id OR chats.kind = 'direct')
    JOIN users ON users.id = members.user_id
    WHERE his.user_id = $1
  ) AS chosen
  WHERE members.chat_id = chosen.chat_id AND members.user_id = chosen.user_id
    AND members.has_receipts <> chosen.has_receipts
  RETURNING members.chat_id AS "chatId", members.user_id AS "userId", members.shown_read_seq AS "lastReadSeq",
    chosen.members_rev AS "membersRev",
    members.left_rev IS NULL AND members.shown_read_seq > chosen.shown_read_seq AS "isNews"`;

/** Like `raiseAnnouncedRead`, in all chats that a person is in. */
export async function raiseAnnouncedReads(
  db: Queryable,
  userId: string,
): Promise<{ chatId: string; seq: number; membersRev: number }[]> {
  const { rows } = await db.query<{ chatId: string; seq: number; membersRev: number }>(
    // In the order of the ids, for each call can lock its chat.
    `SELECT his.chat_id AS "chatId", raised.seq, raised.members_rev AS "membersRev"
     FROM (SELECT chat_id FROM members WHERE user_id = $1 AND left_rev IS NULL ORDER BY chat_id OFFSET 0) AS his
     CROSS JOIN LATERAL raise_announced_read(his.chat_id) AS raised`,
    [userId],
  );
  return rows;
}
