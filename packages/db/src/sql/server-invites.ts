import type { Queryable } from "./queryable.ts";

export type ServerInviteRow = {
  id: string;
  note: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  maxUses: number | null;
  useCount: number;
};

const columns = `
  id, note, created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
  max_uses AS "maxUses", use_count AS "useCount"`;
const isLive = `
  revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AND (max_uses IS NULL OR use_count < max_uses)`;

type NewServerInvite = {
  id: string;
  hash: Buffer;
  note: string;
  createdBy: string;
  /** Hours from now; null: never. */
  expiresInHours: number | null;
  maxUses: number | null;
};

export async function insertServerInvite(tx: Queryable, invite: NewServerInvite): Promise<ServerInviteRow> {
  const { id, hash, note, createdBy, expiresInHours, maxUses } = invite;
  const { rows } = await tx.query<ServerInviteRow>(
    `INSERT INTO server_invites (id, hash, note, created_by, expires_at, max_uses)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 hour', $6) RETURNING ${columns}`,
    [id, hash, note, createdBy, expiresInHours, maxUses],
  );
  const [row] = rows;
  if (!row) throw new Error("the invite was not stored");
  return row;
}

/** Those that still work, oldest first. */
export async function listLiveServerInvites(db: Queryable): Promise<ServerInviteRow[]> {
  const { rows } = await db.query<ServerInviteRow>(
    `SELECT ${columns} FROM server_invites WHERE ${isLive} ORDER BY id`,
  );
  return rows;
}

/** Ends one for good. @returns false when there is none with this id */
export async function revokeServerInviteRow(tx: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE server_invites SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1",
    [id],
  );
  return rowCount === 1;
}

/** The live invite with this secret. @param hash SHA-256 of the token */
export async function findServerInvite(db: Queryable, hash: Buffer): Promise<{ id: string } | undefined> {
  const { rows } = await db.query<{ id: string }>({
    name: "find_server_invite",
    text: `SELECT id FROM server_invites WHERE hash = $1 AND ${isLive}`,
    values: [hash],
  });
  return rows[0];
}

/** Uses up one of its uses: its row's lock makes parallel callers take different ones. */
export async function takeServerInvite(tx: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE server_invites SET use_count = use_count + 1 WHERE id = $1 AND ${isLive}`,
    [id],
  );
  return rowCount === 1;
}
