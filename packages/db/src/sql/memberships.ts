import type { Role } from "./members.ts";
import type { Queryable } from "./queryable.ts";

/** A person's active membership, with the heads of its chat. */
export type Membership = {
  chatId: string;
  userId: string;
  role: Role;
  joinedSeq: number;
  /** He sees only messages after this seq. */
  historyAfterSeq: number;
  lastReadSeq: number;
  /** What others see of it. */
  shownReadSeq: number;
  /** Reading moves what others see. */
  hasReceipts: boolean;
  /** In a direct chat: the other one takes no new messages from him. */
  isBlocked: boolean;
  kind: "direct" | "group";
  lastSeq: number;
  lastRev: number;
  membersRev: number;
  /** The rev at which title, description, avatar or openness changed last. */
  infoRev: number;
  /** Up to which seq "read by all" was announced. */
  announcedReadSeq: number;
};

/** Makes every other writer of this chat wait until the transaction ends. */
export async function lockChat(tx: Queryable, chatId: string): Promise<void> {
  await tx.query("SELECT 1 FROM chats WHERE id = $1 FOR NO KEY UPDATE", [chatId]);
}

/** The active membership of a person in a chat, if there is one. */
export async function findMembership(
  db: Queryable,
  { chatId, userId }: { chatId: string; userId: string },
): Promise<Membership | undefined> {
  const { rows } = await db.query<Membership>({
    name: "find_membership",
    text: `SELECT members.chat_id AS "chatId", members.user_id AS "userId", members.role,
        members.joined_seq AS "joinedSeq", members.history_after_seq AS "historyAfterSeq",
        members.last_read_seq AS "lastReadSeq", members.shown_read_seq AS "shownReadSeq",
        members.has_receipts AS "hasReceipts", members.is_blocked AS "isBlocked", chats.kind,
        chats.last_seq AS "lastSeq", chats.last_rev AS "lastRev", chats.members_rev AS "membersRev",
        chats.info_rev AS "infoRev", chats.announced_read_seq AS "announcedReadSeq"
      FROM members JOIN chats ON chats.id = members.chat_id
      WHERE members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL`,
    values: [chatId, userId],
  });
  return rows[0];
}

export type Typist =
  | {
      isMember: true;
      membersRev: number /** The other one of a direct chat wants nothing of him. */;
      isBlocked: boolean;
    }
  | { isMember: false };

/** Whether these people are in these chats. @returns one result per place, in the order of `places` */
export async function findTypists(
  db: Queryable,
  places: readonly { chatId: string; userId: string }[],
): Promise<Typist[]> {
  const { rows } = await db.query<Typist>({
    name: "find_typists",
    text: `SELECT members.user_id IS NOT NULL AS "isMember", chats.members_rev AS "membersRev",
        members.is_blocked AS "isBlocked"
      FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS place (chat_id, user_id, ord)
      LEFT JOIN members ON members.chat_id = place.chat_id AND members.user_id = place.user_id AND members.left_rev IS NULL
      LEFT JOIN chats ON chats.id = members.chat_id
      ORDER BY place.ord`,
    values: [places.map(({ chatId }) => chatId), places.map(({ userId }) => userId)],
  });
  return rows;
}

/** Takes the chat's next rev for a change of membership. The chat must be locked. */
export async function nextMembersRev(tx: Queryable, chatId: string): Promise<number> {
  const { rows } = await tx.query<{ rev: number }>(
    "UPDATE chats SET last_rev = last_rev + 1, members_rev = last_rev + 1 WHERE id = $1 RETURNING last_rev AS rev",
    [chatId],
  );
  const [head] = rows;
  if (!head) throw new Error(`chat ${chatId} vanished while it was locked`);
  return head.rev;
}

/**
 * Puts a person into a locked chat, again if he had left. What was said before counts as read.
 * A bot never reads, so nobody waits for it: it joined after the last seq there can be, and has read all.
 */
export async function joinChat(
  tx: Queryable,
  { chatId, userId, role, rev }: { chatId: string; userId: string; role: Role; rev: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO members (chat_id, user_id, role, rev, joined_seq, last_read_seq, shown_read_seq, history_after_seq,
       own_rev, has_receipts)
     SELECT chats.id, users.id, $3, $4, since.seq, since.seq, since.seq,
       CASE WHEN chats.has_open_history THEN 0 ELSE chats.last_seq END, own.own_rev, own.has_receipts
     FROM bump_own_revs(ARRAY[$2::uuid]) AS own
     JOIN chats ON true
     JOIN users ON users.id = own.user_id
     CROSS JOIN LATERAL (SELECT CASE WHEN users.is_bot THEN 2147483647 ELSE chats.last_seq END AS seq) AS since
     WHERE chats.id = $1
     ON CONFLICT (chat_id, user_id) DO UPDATE SET role = excluded.role, rev = excluded.rev, left_rev = NULL,
       joined_at = CURRENT_TIMESTAMP, joined_seq = excluded.joined_seq, last_read_seq = excluded.last_read_seq,
       shown_read_seq = excluded.shown_read_seq, history_after_seq = excluded.history_after_seq,
       own_rev = excluded.own_rev, has_receipts = excluded.has_receipts`,
    [chatId, userId, role, rev],
  );
}

/** Ends a membership in a locked chat. */
export async function endMembership(
  tx: Queryable,
  { chatId, userId, rev }: { chatId: string; userId: string; rev: number },
): Promise<void> {
  await tx.query(
    `UPDATE members SET left_rev = $3, rev = $3, own_rev = own.own_rev FROM bump_own_revs(ARRAY[$2::uuid]) AS own
     WHERE members.chat_id = $1 AND members.user_id = own.user_id`,
    [chatId, userId, rev],
  );
}

/** Gives an active member of a locked chat another role. */
export async function setRole(
  tx: Queryable,
  { chatId, userId, role, rev }: { chatId: string; userId: string; role: Role; rev: number },
): Promise<void> {
  await tx.query("UPDATE members SET role = $3, rev = $4 WHERE chat_id = $1 AND user_id = $2", [
    chatId,
    userId,
    role,
    rev,
  ]);
}

/** Who is next in line when an owner leaves: another owner, else the longest-standing admin, else member. */
export async function findHeir(
  tx: Queryable,
  { chatId, leavingId }: { chatId: string; leavingId: string },
): Promise<{ userId: string; role: Role } | undefined> {
  const { rows } = await tx.query<{ userId: string; role: Role }>(
    `SELECT members.user_id AS "userId", members.role FROM members JOIN users ON users.id = members.user_id
     WHERE members.chat_id = $1 AND members.user_id <> $2 AND members.left_rev IS NULL
       AND NOT users.is_bot AND users.deleted_at IS NULL
     ORDER BY array_position(ARRAY['owner', 'admin', 'member'], members.role), members.joined_at, members.user_id
     LIMIT 1`,
    [chatId, leavingId],
  );
  return rows[0];
}

/** How many people are in the chat now. */
export async function countMembers(db: Queryable, chatId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM members WHERE chat_id = $1 AND left_rev IS NULL",
    [chatId],
  );
  return rows[0]?.count ?? 0;
}
