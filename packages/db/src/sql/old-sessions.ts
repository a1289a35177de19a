import type { Queryable } from "./queryable.ts";

/**
 * Deletes sessions that ended at least so many days ago, with their tokens, webhooks and connections; at most `limit` of
 * them. The last of each person stays, for it tells when he was last seen. Many may do it at once.
 * @returns how many went
 */
export async function deleteOldSessions(
  db: Queryable,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const { rowCount } = await db.query({
    name: "delete_old_sessions",
    text: `DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions AS old
        WHERE least(old.revoked_at, old.expires_at) < now() - $1 * interval '1 day'
          AND EXISTS (
            SELECT FROM sessions AS later
            WHERE later.user_id = old.user_id AND (later.last_seen_at, later.id) > (old.last_seen_at, old.id)
          )
        LIMIT $2 FOR UPDATE SKIP LOCKED
      )`,
    values: [days, limit],
  });
  return rowCount ?? 0;
}
