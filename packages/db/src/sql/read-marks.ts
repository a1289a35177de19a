import type { Queryable } from "./queryable.ts";

export type ReadMark = { userId: string; joinedSeq: number; lastReadSeq: number };

/** The marks of a chat's active members. */
export async function listReadMarks(db: Queryable, chatId: string): Promise<ReadMark[]> {
  const { rows } = await db.query<ReadMark>({
    name: "list_read_marks",
    text: `SELECT user_id AS "userId", joined_seq AS "joinedSeq", last_read_seq AS "lastReadSeq"
      FROM members WHERE chat_id = $1 AND left_rev IS NULL`,
    values: [chatId],
  });
  return rows;
}

/** Moves a mark forward to `seq`, at most to the chat's end. @returns undefined when it was there already. */
export async function moveReadMark(
  db: Queryable,
  { chatId, userId, seq }: { chatId: string; userId: string; seq: number },
): Promise<{ lastReadSeq: number; membersRev: number } | undefined> {
  const { rows } = await db.query<{ lastReadSeq: number; membersRev: number }>({
    name: "move_read_mark",
    text: `UPDATE members SET last_read_seq = least($3, chats.last_seq) FROM chats
      WHERE chats.id = $1 AND members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL
        AND members.last_read_seq < least($3, chats.last_seq)
      RETURNING members.last_read_seq AS "lastReadSeq", chats.members_rev AS "membersRev"`,
    values: [chatId, userId, seq],
  });
  return rows[0];
}

/**
 * Notes up to which seq every member has read, after the marks have been committed. Of parallel callers the last one
 * sees all marks, and the row's lock lets exactly one of them raise the value: so each value is announced once.
 * @returns undefined when it has not grown.
 */
export async function raiseAnnouncedRead(
  db: Queryable,
  chatId: string,
): Promise<{ seq: number; membersRev: number } | undefined> {
  const { rows } = await db.query<{ seq: number; membersRev: number }>({
    name: "raise_announced_read",
    text: `UPDATE chats SET announced_read_seq = lowest.seq
      FROM (SELECT min(last_read_seq) AS seq FROM members WHERE chat_id = $1 AND left_rev IS NULL) AS lowest
      WHERE chats.id = $1 AND chats.announced_read_seq < lowest.seq
      RETURNING chats.announced_read_seq AS seq, chats.members_rev AS "membersRev"`,
    values: [chatId],
  });
  return rows[0];
}
