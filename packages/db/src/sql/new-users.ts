import type { Queryable } from "./queryable.ts";
import { findMe, type MeRow } from "./users.ts";

export type NewUser = {
  id: string;
  name: string;
  handle: string;
  email: string;
  passwordHash: string | null;
  locale: string | null;
  isServerAdmin: boolean;
};

/** @returns nothing when the handle or the email is taken: of parallel requests one wins, and no error is logged. */
export async function insertUser(tx: Queryable, user: NewUser): Promise<MeRow | undefined> {
  const { id, name, handle, email, passwordHash, locale, isServerAdmin } = user;
  const { rowCount } = await tx.query(
    `INSERT INTO users (id, name, handle, email, password_hash, locale, is_server_admin)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [id, name, handle, email, passwordHash, locale, isServerAdmin],
  );
  return rowCount === 1 ? findMe(tx, id) : undefined;
}

/** Whether there is somebody who looks after the server, or was: it is not waiting for him any more. */
export async function hasServerAdmin(db: Queryable): Promise<boolean> {
  const { rows } = await db.query({
    name: "has_server_admin",
    text: "SELECT 1 FROM users WHERE is_server_admin LIMIT 1",
  });
  return rows.length > 0;
}

/** Any number that nothing else locks. */
const FIRST_ADMIN_LOCK = 7_205_759;

/** Those who register at the same moment on a fresh server wait for each other: one becomes its admin. */
export async function lockFirstAdmin(tx: Queryable): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock($1)", [FIRST_ADMIN_LOCK]);
}
