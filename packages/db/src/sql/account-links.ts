import type { Queryable } from "./queryable.ts";

/** To whom a link that was made is sent. */
export type LinkOwner = { email: string; name: string; locale: string | null };

type NewLink = { hash: Buffer; email: string; seconds: number };

// One statement, whether or not there is such an account, so that its time does not tell.
const insert = `
  INSERT INTO account_links (hash, user_id, purpose, expires_at)
  SELECT $1, id, 'reset', now() + $3 * interval '1 second' FROM users
  WHERE email = $2 AND deleted_at IS NULL AND NOT is_bot
  RETURNING (SELECT jsonb_build_object('email', email, 'name', name, 'locale', locale) FROM users WHERE id = user_id) AS owner`;

/** Makes a link to a new password for whoever has this address. @returns nothing when nobody has */
export async function insertResetLink(
  db: Queryable,
  { hash, email, seconds }: NewLink,
): Promise<LinkOwner | undefined> {
  const { rows } = await db.query<{ owner: LinkOwner }>({
    name: "insert_reset_link",
    text: insert,
    values: [hash, email, seconds],
  });
  return rows[0]?.owner;
}

/** Makes a link to a new password for one who has an account. @returns when it ends */
export async function insertResetLinkOf(
  db: Queryable,
  { hash, userId, seconds }: { hash: Buffer; userId: string; seconds: number },
): Promise<Date> {
  const { rows } = await db.query<{ expires_at: Date }>({
    name: "insert_reset_link_of",
    text: `
      INSERT INTO account_links (hash, user_id, purpose, expires_at)
      VALUES ($1, $2, 'reset', now() + $3 * interval '1 second') RETURNING expires_at`,
    values: [hash, userId, seconds],
  });
  const [row] = rows;
  if (!row) throw new Error("Postgres told nothing of the link that it stored.");
  return row.expires_at;
}

/** Makes a link that confirms an address of somebody who has an account. */
export async function insertEmailLink(
  db: Queryable,
  { hash, userId, email, seconds }: { hash: Buffer; userId: string; email: string; seconds: number },
): Promise<void> {
  await db.query(
    `INSERT INTO account_links (hash, user_id, purpose, email, expires_at)
     VALUES ($1, $2, 'email', $3, now() + $4 * interval '1 second')`,
    [hash, userId, email, seconds],
  );
}

/** Uses a link to an address up: of several uses one finds it. @returns nothing for one that is over or never was */
export async function takeEmailLink(
  tx: Queryable,
  hash: Buffer,
): Promise<{ userId: string; email: string } | undefined> {
  const { rows } = await tx.query<{ userId: string; email: string }>(
    `DELETE FROM account_links WHERE hash = $1 AND purpose = 'email' AND expires_at > now()
     RETURNING user_id AS "userId", email`,
    [hash],
  );
  return rows[0];
}

export async function deleteOldLinks(db: Queryable): Promise<void> {
  await db.query("DELETE FROM account_links WHERE expires_at < now()");
}
