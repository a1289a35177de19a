import { anyOf } from "./any-of.ts";
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
    text: `SELECT ${userColumns} FROM users WHERE id = ${anyOf("$1")} ORDER BY id`,
    values: [ids],
  });
  return rows;
}

/** Somebody with what only he himself sees. */
export type MeRow = UserRow & {
  email: string;
  locale: string | null;
  isServerAdmin: boolean;
  sharesPresence: boolean;
  hasReceipts: boolean;
  createdAt: Date;
  ownRev: number;
};

/** Somebody as he sees himself. @throws Error when there is nobody with this id */
export async function findMe(db: Queryable, userId: string): Promise<MeRow> {
  const { rows } = await db.query<MeRow>({
    name: "find_me",
    text: `SELECT ${userColumns}, users.email, users.locale, users.is_server_admin AS "isServerAdmin",
        users.shares_presence AS "sharesPresence", users.has_receipts AS "hasReceipts",
        users.created_at AS "createdAt", users.own_rev AS "ownRev"
      FROM users WHERE id = $1`,
    values: [userId],
  });
  const [row] = rows;
  if (!row) throw new Error(`there is no user ${userId}`);
  return row;
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
  // Without a name, so that it is planned for its query: a rare beginning is looked up, a frequent one read in order of name.
  const { rows } = await db.query<UserRow>({
    text: `SELECT ${userColumns} FROM users
      WHERE NOT is_bot AND deleted_at IS NULL AND deactivated_at IS NULL AND (lower(name) LIKE $1 OR lower(name) LIKE '% ' || $1 OR handle LIKE $1)
        AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
      ORDER BY name, id LIMIT $4`,
    values: [prefix, after?.name ?? null, after?.id ?? null, limit],
  });
  return rows;
}
