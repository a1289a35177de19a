import type { Queryable } from "./queryable.ts";

export type MineRow = {
  mutedUntil: Date | null;
  notificationLevel: "all" | "mentions" | "none";
  isPinned: boolean;
  isArchived: boolean;
  isMarkedUnread: boolean;
  ownRev: number;
};
export type OwnMembershipRow = MineRow & {
  chatId: string;
  isMember: boolean;
  lastReadSeq: number;
  hiddenSeqs: number[];
};

/** The columns of a `MineRow`, for a SELECT from `table`. */
export const mineColumns = (table: string) => `
  ${table}.muted_until AS "mutedUntil", ${table}.notification_level AS "notificationLevel",
  ${table}.is_pinned AS "isPinned", ${table}.is_archived AS "isArchived",
  ${table}.is_marked_unread AS "isMarkedUnread", ${table}.own_rev AS "ownRev"`;

/** Takes a person's next own rev: he stays locked until the transaction ends. A chat must be locked before. */
export async function bumpOwnRev(tx: Queryable, userId: string): Promise<number> {
  const { rows } = await tx.query<{ ownRev: number }>(
    `SELECT own_rev AS "ownRev" FROM bump_own_revs(ARRAY[$1::uuid])`,
    [userId],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no user ${userId}`);
  return row.ownRev;
}

type Patch = { [Field in keyof Omit<MineRow, "ownRev">]?: MineRow[Field] | string | undefined };

/** Changes what is given of a membership's settings. @returns undefined when he is not in the chat */
export async function updateMine(
  tx: Queryable,
  { chatId, userId, ownRev }: { chatId: string; userId: string; ownRev: number },
  { mutedUntil, notificationLevel, isPinned, isArchived, isMarkedUnread }: Patch,
): Promise<MineRow | undefined> {
  const { rows } = await tx.query<MineRow>(
    `UPDATE members SET own_rev = $3, muted_until = CASE WHEN $4 THEN $5 ELSE muted_until END,
       notification_level = coalesce($6, notification_level), is_pinned = coalesce($7, is_pinned),
       is_archived = coalesce($8, is_archived), is_marked_unread = coalesce($9, is_marked_unread)
     WHERE chat_id = $1 AND user_id = $2 AND left_rev IS NULL RETURNING ${mineColumns("members")}`,
    [
      chatId,
      userId,
      ownRev,
      mutedUntil !== undefined,
      mutedUntil,
      notificationLevel,
      isPinned,
      isArchived,
      isMarkedUnread,
    ],
  );
  return rows[0];
}

type Range = { userId: string; since: number; limit: number };

/**
 * Memberships that changed for their person after own rev `since`; at least `limit` of them if there are, whole revs.
 * @param hiddenLimit how many of the newest messages that he has hidden come with each, ascending
 */
export async function listOwnMemberships(
  db: Queryable,
  { userId, since, limit, hiddenLimit }: Range & { hiddenLimit: number },
): Promise<OwnMembershipRow[]> {
  const { rows } = await db.query<OwnMembershipRow>({
    name: "list_own_memberships",
    text: `SELECT chat_id AS "chatId", left_rev IS NULL AS "isMember", last_read_seq AS "lastReadSeq",
        ARRAY(
          SELECT seq FROM (
            SELECT seq FROM hidden_messages AS hidden
            WHERE hidden.chat_id = members.chat_id AND hidden.user_id = members.user_id
            ORDER BY seq DESC LIMIT $4
          ) AS newest ORDER BY seq
        ) AS "hiddenSeqs",
        ${mineColumns("members")}
      FROM members WHERE user_id = $1 AND own_rev > $2 ORDER BY own_rev FETCH FIRST $3 ROWS WITH TIES`,
    values: [userId, since, limit, hiddenLimit],
  });
  return rows;
}
