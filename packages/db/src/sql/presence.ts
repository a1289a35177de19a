import { anyOf } from "./any-of.ts";
import type { Queryable } from "./queryable.ts";

export type PresenceRow = {
  userId: string;
  /** He lets others see it, and has not deleted his account. */
  isShared: boolean;
  /** Of his open connections, on nodes that are alive, the first; null while he is offline. */
  firstConnectionId: string | null;
  /** Null while he is online. */
  lastSeenAt: Date | null;
};

// By each session: after a storm of reconnects Postgres does not know yet how many connections are open, and would go
// through all of them for each person.
const presence = `
  SELECT users.id AS "userId", users.shares_presence AND users.deleted_at IS NULL AS "isShared",
    first.id AS "firstConnectionId",
    CASE WHEN first.id IS NULL THEN (
      SELECT max(greatest(sessions.last_seen_at, newest.connected_at, newest.disconnected_at)) FROM sessions
      LEFT JOIN LATERAL (
        SELECT connected_at, disconnected_at FROM connections WHERE session_id = sessions.id
        ORDER BY connected_at DESC LIMIT 1
      ) AS newest ON true
      WHERE sessions.user_id = users.id
    ) END AS "lastSeenAt"
  FROM users
  LEFT JOIN LATERAL (
    SELECT open.id FROM sessions
    CROSS JOIN LATERAL (
      SELECT * FROM connections WHERE session_id = sessions.id AND disconnected_at IS NULL OFFSET 0
    ) AS open
    JOIN nodes ON nodes.id = open.node_id AND nodes.beat_at > now() - $2 * interval '1 ms'
    WHERE sessions.user_id = users.id
    ORDER BY open.connected_at, open.id LIMIT 1
  ) AS first ON true
  WHERE users.id = ${anyOf("$1")} ORDER BY users.id`;

/** Who of these people is online, and when each was last. @param deadMs without a beat for so long a node is dead */
export async function listPresences(
  db: Queryable,
  { userIds, deadMs }: { userIds: readonly string[]; deadMs: number },
): Promise<PresenceRow[]> {
  const { rows } = await db.query<PresenceRow>({
    name: "list_presences",
    text: presence,
    values: [userIds, deadMs],
  });
  return rows;
}

/** Which of these people are in a chat with the viewer, and have not blocked him. @param chatIds count alone, if given */
export async function listVisiblePeople(
  db: Queryable,
  viewer: { userId: string; userIds: readonly string[]; chatIds: readonly string[] | null },
): Promise<string[]> {
  const { rows } = await db.query<{ userId: string }>({
    name: "list_visible_people",
    text: `SELECT DISTINCT theirs.user_id AS "userId"
      FROM members AS own JOIN members AS theirs ON theirs.chat_id = own.chat_id AND theirs.left_rev IS NULL
      WHERE own.user_id = $1 AND own.left_rev IS NULL AND theirs.user_id = ANY ($2::uuid[])
        AND ($3::uuid[] IS NULL OR own.chat_id = ANY ($3))
        AND NOT EXISTS (SELECT 1 FROM blocks WHERE blocks.user_id = theirs.user_id AND blocks.blocked_id = $1)`,
    values: [viewer.userId, viewer.userIds, viewer.chatIds],
  });
  return rows.map(({ userId }) => userId);
}

/** The chats that both people are in. */
export async function listSharedChats(db: Queryable, one: string, other: string): Promise<string[]> {
  const { rows } = await db.query<{ chatId: string }>({
    name: "list_shared_chats",
    text: `SELECT own.chat_id AS "chatId" FROM members AS own
      JOIN members AS theirs ON theirs.chat_id = own.chat_id AND theirs.user_id = $2 AND theirs.left_rev IS NULL
      WHERE own.user_id = $1 AND own.left_rev IS NULL`,
    values: [one, other],
  });
  return rows.map(({ chatId }) => chatId);
}

/** Whom these people have blocked. */
export async function listBlocksBy(
  db: Queryable,
  userIds: readonly string[],
): Promise<{ userId: string; blockedId: string }[]> {
  const { rows } = await db.query<{ userId: string; blockedId: string }>({
    name: "list_blocks_by",
    text: `SELECT user_id AS "userId", blocked_id AS "blockedId" FROM blocks WHERE user_id = ${anyOf("$1")}`,
    values: [userIds],
  });
  return rows;
}
