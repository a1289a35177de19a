import { anyOf } from "./any-of.ts";
import type { Queryable } from "./queryable.ts";
import { isLive, lacksFactor } from "./sessions.ts";

export type UserChatHead = {
  userId: string;
  chatId: string;
  lastRev: number;
  membersRev: number;
  /** The person sees only messages after this seq. */
  historyAfterSeq: number;
};

/** Each is looked up by its key: for somebody in hundreds of chats Postgres would read all chats of the server. */
const headsOf = `
  SELECT members.user_id AS "userId", chats.id AS "chatId", chats.last_rev AS "lastRev", chats.members_rev AS "membersRev",
    members.history_after_seq AS "historyAfterSeq"
  FROM members CROSS JOIN LATERAL (SELECT * FROM chats WHERE chats.id = members.chat_id LIMIT 1) AS chats
  WHERE members.user_id = ${anyOf("$1")} AND members.left_rev IS NULL`;

/** The heads of the chats that these people are in: one row per person and chat. */
export async function listHeadsOf(db: Queryable, userIds: readonly string[]): Promise<UserChatHead[]> {
  const { rows } = await db.query<UserChatHead>({ name: "list_heads_of", text: headsOf, values: [userIds] });
  return rows;
}

/**
 * The same, and which of these sessions have ended by then: a row of its own for each, with nothing else in it. Their ids
 * are unpacked twice for the reason of `anyOf`.
 */
const headsOfEntering = `
  SELECT *, NULL::uuid AS "endedId" FROM (${headsOf}) AS heads
  UNION ALL
  SELECT NULL, NULL, NULL, NULL, NULL, given.id
  FROM unnest(ARRAY(SELECT unnest($2::uuid[]))) AS given (id) LEFT JOIN LATERAL (
    SELECT true AS is_live FROM sessions WHERE sessions.id = given.id AND ${isLive} LIMIT 1
  ) AS sessions ON true
  WHERE sessions.is_live IS NULL`;

/** What a node must know of those who enter, in one round trip: their chats' heads, and which of their sessions have ended. */
export async function listHeadsOfEntering(
  db: Queryable,
  { userIds, sessionIds }: { userIds: readonly string[]; sessionIds: readonly string[] },
): Promise<{ heads: UserChatHead[]; endedIds: string[] }> {
  const { rows } = await db.query<UserChatHead & { endedId: string | null }>({
    name: "list_heads_of_entering",
    text: headsOfEntering,
    values: [userIds, sessionIds],
  });
  return {
    heads: rows.filter(({ endedId }) => endedId === null),
    endedIds: rows.flatMap(({ endedId }) => endedId ?? []),
  };
}

/** The head of a chat. */
export async function findHead(
  db: Queryable,
  chatId: string,
): Promise<{ lastRev: number; membersRev: number } | undefined> {
  const { rows } = await db.query<{ lastRev: number; membersRev: number }>({
    name: "find_head",
    text: `SELECT last_rev AS "lastRev", members_rev AS "membersRev" FROM chats WHERE id = $1`,
    values: [chatId],
  });
  return rows[0];
}

/** The active members of the chat. */
export async function listActiveMembers(
  db: Queryable,
  chatId: string,
): Promise<{ userId: string; historyAfterSeq: number }[]> {
  const { rows } = await db.query<{ userId: string; historyAfterSeq: number }>({
    name: "list_active_members",
    text: `SELECT user_id AS "userId", history_after_seq AS "historyAfterSeq" FROM members WHERE chat_id = $1 AND left_rev IS NULL`,
    values: [chatId],
  });
  return rows;
}

export type ChatMark = {
  chatId: string;
  membersRev: number;
  announcedReadSeq: number;
  userId: string;
  lastReadSeq: number;
  lastDeliveredSeq: number;
};

/** How far others see each active member of these chats to have come, whom nothing has reached left out. */
export async function listMarksIn(db: Queryable, chatIds: readonly string[]): Promise<ChatMark[]> {
  const { rows } = await db.query<ChatMark>({
    name: "list_marks_in",
    text: `SELECT chats.id AS "chatId", chats.members_rev AS "membersRev", chats.announced_read_seq AS "announcedReadSeq",
        members.user_id AS "userId", members.shown_read_seq AS "lastReadSeq",
        members.last_delivered_seq AS "lastDeliveredSeq"
      FROM chats JOIN members ON members.chat_id = chats.id
      WHERE chats.id = ${anyOf("$1")} AND members.left_rev IS NULL
        AND greatest(members.shown_read_seq, members.last_delivered_seq) > 0`,
    values: [chatIds],
  });
  return rows;
}

/** How far the log of each of these people's own goes. */
export async function listOwnRevs(
  db: Queryable,
  userIds: readonly string[],
): Promise<{ userId: string; ownRev: number }[]> {
  const { rows } = await db.query<{ userId: string; ownRev: number }>({
    name: "list_own_revs",
    text: `SELECT id AS "userId", own_rev AS "ownRev" FROM users WHERE id = ${anyOf("$1")}`,
    values: [userIds],
  });
  return rows;
}

/**
 * Which of these sessions hear nothing more: those that have ended, for they were revoked, have expired, are of nobody who
 * may come in, or do not exist; and those whose people lack the second factor that the server asks for.
 */
export async function listShutSessions(
  db: Queryable,
  sessionIds: readonly string[],
): Promise<{ id: string; hasEnded: boolean }[]> {
  const { rows } = await db.query<{ id: string; hasEnded: boolean }>({
    name: "list_shut_sessions",
    text: `SELECT given.id, sessions.id IS NULL AS "hasEnded" FROM unnest($1::uuid[]) AS given (id)
      LEFT JOIN sessions ON sessions.id = given.id AND ${isLive}
      WHERE sessions.id IS NULL OR (${lacksFactor})`,
    values: [sessionIds],
  });
  return rows;
}
