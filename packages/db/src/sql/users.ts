import type { UserRow } from "./members.ts";
import type { Queryable } from "./queryable.ts";

/** The columns of a `UserRow`, for a SELECT from users. */
export const userColumns =
  'users.id, users.name, users.handle, users.about, users.avatar, users.is_bot AS "isBot"';

/** The people with these ids, in order of id; unknown ids are left out. */
export async function listUsersById(db: Queryable, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<UserRow>({
    name: "list_users_by_id",
    text: `SELECT ${userColumns} FROM users WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    values: [ids],
  });
  return rows;
}

/** Whether somebody is a bot, who owns nothing and reads nothing. */
export async function isBot(db: Queryable, userId: string): Promise<boolean> {
  const { rows } = await db.query<{ isBot: boolean }>(`SELECT is_bot AS "isBot" FROM users WHERE id = $1`, [
    userId,
  ]);
  return rows[0]?.isBot ?? false;
}

/** One page of people by name, after the given place; with a query, those with a word in name or handle that starts so. */
export async function searchUsers(
  db: Queryable,
  { query, after, limit }: { query: string; after: { name: string; id: string } | null; limit: number },
): Promise<UserRow[]> {
  const prefix = `${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.query<UserRow>({
    name: "search_users",
    text: `SELECT ${userColumns} FROM users
      WHERE NOT is_bot AND deleted_at IS NULL AND (lower(name) LIKE $1 OR lower(name) LIKE '% ' || $1 OR handle LIKE $1)
        AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
      ORDER BY name, id LIMIT $4`,
    values: [prefix, after?.name ?? null, after?.id ?? null, limit],
  });
  return rows;
}
