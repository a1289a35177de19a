import type { Queryable } from "./queryable.ts";

const isServing = "is_server_admin AND deactivated_at IS NULL AND deleted_at IS NULL";

/** Any number that nothing else locks. */
const ADMIN_LOCK = 7_205_760;

/** What admins do, they do one after the other: of two who demote each other one stays. */
export async function lockServerAdmins(tx: Queryable): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock($1)", [ADMIN_LOCK]);
}

export async function isServerAdmin(db: Queryable, userId: string): Promise<boolean> {
  const { rows } = await db.query({
    name: "is_server_admin",
    text: `SELECT 1 FROM users WHERE id = $1 AND ${isServing}`,
    values: [userId],
  });
  return rows.length > 0;
}

/** Whether somebody else looks after the server as well. */
export async function hasOtherServerAdmin(tx: Queryable, userId: string): Promise<boolean> {
  const { rows } = await tx.query(`SELECT 1 FROM users WHERE id <> $1 AND ${isServing} LIMIT 1`, [userId]);
  return rows.length > 0;
}
