import type { Queryable } from "./queryable.ts";

/** What stands under the messages of people who are gone. */
export const DELETED_NAME = "Deleted user";

/**
 * Locks the chats whose memberships `eraseUser` writes to. Like everywhere that comes before the person is locked, so
 * that sends and read marks never deadlock with it.
 */
export async function lockDirectChats(tx: Queryable, userId: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM chats WHERE kind = 'direct' AND id IN (SELECT chat_id FROM members WHERE user_id = $1)
     ORDER BY id FOR UPDATE`,
    [userId],
  );
}

/**
 * Takes from a person's row all that was his, and ends his sessions; his messages stay. The row must be locked, and before it his
 * direct chats.
 * @returns the ids of the sessions that ended
 */
export async function eraseUser(tx: Queryable, userId: string): Promise<string[]> {
  await tx.query(
    `UPDATE users SET name = $2, handle = 'deleted_' || right(replace(id::text, '-', ''), 20),
       email = id || '@deleted.invalid', password_hash = NULL, about = '', avatar = NULL, locale = NULL,
       deleted_at = now()
     WHERE id = $1`,
    [userId, DELETED_NAME],
  );
  for (const text of ownRows) await tx.query(text, [userId]);
  const { rows } = await tx.query<{ id: string }>(endSessions, [userId]);
  return rows.map(({ id }) => id);
}

const ownRows = [
  "DELETE FROM account_links WHERE user_id = $1",
  "DELETE FROM second_factors WHERE user_id = $1",
  "DELETE FROM identities WHERE user_id = $1",
  "DELETE FROM drafts WHERE user_id = $1",
  "DELETE FROM files WHERE owner_id = $1 AND chat_id IS NULL",
  "DELETE FROM blocks WHERE user_id = $1 OR blocked_id = $1",
  "DELETE FROM bans WHERE user_id = $1",
  `DELETE FROM hidden_messages USING members
   WHERE members.user_id = $1 AND hidden_messages.chat_id = members.chat_id AND hidden_messages.user_id = $1`,
  "UPDATE invites SET revoked_at = coalesce(revoked_at, now()) WHERE created_by = $1",
  "DELETE FROM refresh_tokens USING sessions WHERE sessions.id = refresh_tokens.session_id AND sessions.user_id = $1",
  "DELETE FROM connections USING sessions WHERE sessions.id = connections.session_id AND sessions.user_id = $1",
  "DELETE FROM access_tokens USING sessions WHERE sessions.id = access_tokens.session_id AND sessions.user_id = $1",
  // His notes to himself, with all that is in them.
  "DELETE FROM chats WHERE direct_key = $1::text || ':' || $1::text",
  // Nobody writes to him any more, while the direct chats stay to be read.
  `UPDATE members SET is_blocked = true FROM chats, members AS his
   WHERE his.user_id = $1 AND chats.id = his.chat_id AND chats.kind = 'direct'
     AND members.chat_id = his.chat_id AND members.user_id <> $1`,
];

/** They stay as rows, so that whoever still has a token of theirs is refused, without what they told of him. */
const endSessions = `
  UPDATE sessions SET revoked_at = coalesce(revoked_at, now()), name = '', user_agent = '', last_address = ''
  WHERE user_id = $1 RETURNING id`;

/** Which of these people there are who have not deleted their account. */
export async function listLiving(db: Queryable, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: "list_living",
    text: "SELECT id FROM users WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL",
    values: [userIds],
  });
  return rows.map(({ id }) => id);
}
