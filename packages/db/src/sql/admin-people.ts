import type { UserRow } from "./members.ts";
import type { Queryable } from "./queryable.ts";
import { userColumns } from "./users.ts";

export type AdminPersonRow = UserRow & {
  email: string;
  isServerAdmin: boolean;
  createdAt: Date;
  deactivatedAt: Date | null;
  lastSeenAt: Date | null;
  sessionCount: number;
  hasSecondFactor: boolean;
};

export type PeopleFilter = "all" | "admins" | "deactivated";
type Wanted = {
  query: string;
  show: PeopleFilter;
  after: { name: string; id: string } | null;
  limit: number;
};

const isAccount = "NOT users.is_bot AND users.deleted_at IS NULL";
const filters: Record<PeopleFilter, string> = {
  all: "",
  admins: "AND users.is_server_admin",
  deactivated: "AND users.deactivated_at IS NOT NULL",
};

/**
 * One page of people by name; with a query, those with a word in name, handle or email that starts so. The second factor
 * is looked up for each: by EXISTS Postgres would read those of the whole server, for many people.
 */
export async function listAdminPeople(db: Queryable, wanted: Wanted): Promise<AdminPersonRow[]> {
  const { query, show, after, limit } = wanted;
  const prefix = `${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.query<AdminPersonRow>(
    `SELECT ${userColumns}, users.email, users.is_server_admin AS "isServerAdmin",
       users.created_at AS "createdAt", users.deactivated_at AS "deactivatedAt", seen.*,
       (SELECT true FROM second_factors WHERE user_id = users.id AND confirmed_at IS NOT NULL LIMIT 1) IS TRUE
         AS "hasSecondFactor"
     FROM users CROSS JOIN LATERAL (
       SELECT max(last_seen_at) AS "lastSeenAt",
         count(*) FILTER (WHERE revoked_at IS NULL AND expires_at > now())::integer AS "sessionCount"
       FROM sessions WHERE sessions.user_id = users.id
     ) AS seen
     WHERE ${isAccount} ${filters[show]}
       AND (lower(name) LIKE $1 OR lower(name) LIKE '% ' || $1 OR handle LIKE $1 OR email LIKE $1)
       AND ($2::text IS NULL OR (name, users.id) > ($2, $3::uuid))
     ORDER BY name, users.id LIMIT $4`,
    [prefix, after?.name ?? null, after?.id ?? null, limit],
  );
  return rows;
}

export type Standing = { isServerAdmin: boolean; isDeactivated: boolean };

/** What somebody is to the server; his row is locked. Nothing for who has deleted his account, and for bots. */
export async function lockStanding(tx: Queryable, userId: string): Promise<Standing | undefined> {
  const { rows } = await tx.query<Standing>(
    `SELECT is_server_admin AS "isServerAdmin", deactivated_at IS NOT NULL AS "isDeactivated"
     FROM users WHERE id = $1 AND ${isAccount} FOR UPDATE`,
    [userId],
  );
  return rows[0];
}

/** Shuts a person out. @returns the ids of the sessions that ended with it, access tokens included */
export async function deactivateUser(tx: Queryable, userId: string): Promise<string[]> {
  await tx.query("UPDATE users SET deactivated_at = now() WHERE id = $1", [userId]);
  const { rows } = await tx.query<{ id: string }>(
    "UPDATE sessions SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL RETURNING id",
    [userId],
  );
  return rows.map(({ id }) => id);
}

export async function reactivateUser(tx: Queryable, userId: string): Promise<void> {
  await tx.query("UPDATE users SET deactivated_at = NULL WHERE id = $1", [userId]);
}

export async function makeServerAdmin(tx: Queryable, userId: string): Promise<void> {
  await tx.query("UPDATE users SET is_server_admin = true WHERE id = $1", [userId]);
}

export async function unmakeServerAdmin(tx: Queryable, userId: string): Promise<void> {
  await tx.query("UPDATE users SET is_server_admin = false WHERE id = $1", [userId]);
}

/** Ends a session of a person. @returns false when he has none with this id that lives */
export async function endSessionOf(
  tx: Queryable,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE sessions SET revoked_at = now()
     WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > now()`,
    [sessionId, userId],
  );
  return rowCount === 1;
}
