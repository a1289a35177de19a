import type { Queryable } from "./queryable.ts";

export type NewIdentity = {
  id: string;
  userId: string;
  provider: string;
  issuer: string;
  subject: string;
  label: string;
};
export type IdentityOwner = { userId: string; isDeactivated: boolean };

// Whoever deletes his account at the same moment has none afterwards: his row is waited for.
const insert = `
  INSERT INTO identities (id, user_id, provider, issuer, subject, label)
  SELECT $1, users.id, $3, $4, $5, $6 FROM users WHERE users.id = $2 AND deleted_at IS NULL FOR SHARE
  ON CONFLICT DO NOTHING`;

/** @returns whether it is his now: not when it is somebody's already, or he has another one of this issuer */
export async function insertIdentity(tx: Queryable, identity: NewIdentity): Promise<boolean> {
  const { id, userId, provider, issuer, subject, label } = identity;
  const { rowCount } = await tx.query(insert, [id, userId, provider, issuer, subject, label]);
  return rowCount === 1;
}

/** Whose identity it is, if anybody's. */
export async function findIdentityOwner(
  db: Queryable,
  { issuer, subject }: Pick<NewIdentity, "issuer" | "subject">,
): Promise<IdentityOwner | undefined> {
  const { rows } = await db.query<{ user_id: string; is_deactivated: boolean }>({
    name: "find_identity_owner",
    text: `
      SELECT user_id, deactivated_at IS NOT NULL AS is_deactivated
      FROM identities JOIN users ON users.id = user_id WHERE issuer = $1 AND subject = $2`,
    values: [issuer, subject],
  });
  const [row] = rows;
  return row && { userId: row.user_id, isDeactivated: row.is_deactivated };
}

/** Locks somebody's row, which whatever changes how he gets in waits for. */
export async function lockWaysIn(tx: Queryable, userId: string): Promise<void> {
  await tx.query("SELECT 1 FROM users WHERE id = $1 FOR UPDATE", [userId]);
}

/** @returns whether he had it */
export async function deleteIdentity(
  tx: Queryable,
  { userId, id }: Pick<NewIdentity, "userId" | "id">,
): Promise<boolean> {
  const { rowCount } = await tx.query("DELETE FROM identities WHERE user_id = $1 AND id = $2", [userId, id]);
  return rowCount === 1;
}
