import type { Queryable } from "./queryable.ts";

export type InviteRow = {
  id: string;
  chatId: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  maxUses: number | null;
  useCount: number;
};

const columns = `
  id, chat_id AS "chatId", created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
  max_uses AS "maxUses", use_count AS "useCount"`;
/** A group that everybody has left is over: who came now would be in it without an owner. */
const isLive = `
  revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AND (max_uses IS NULL OR use_count < max_uses)
  AND EXISTS (SELECT FROM members
    WHERE members.chat_id = invites.chat_id AND members.role = 'owner' AND members.left_rev IS NULL)`;

type NewInvite = {
  chatId: string;
  id: string;
  hash: Buffer;
  createdBy: string;
  /** Hours from now; null: never. */
  expiresInHours: number | null;
  maxUses: number | null;
};

export async function insertInvite(tx: Queryable, invite: NewInvite): Promise<InviteRow> {
  const { chatId, id, hash, createdBy, expiresInHours, maxUses } = invite;
  const { rows } = await tx.query<InviteRow>(
    `INSERT INTO invites (chat_id, id, hash, created_by, expires_at, max_uses)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 hour', $6) RETURNING ${columns}`,
    [chatId, id, hash, createdBy, expiresInHours, maxUses],
  );
  const [row] = rows;
  if (!row) throw new Error("the invite was not stored");
  return row;
}

/** The invites of a chat that still work, oldest first. */
export async function listLiveInvites(db: Queryable, chatId: string): Promise<InviteRow[]> {
  const { rows } = await db.query<InviteRow>(
    `SELECT ${columns} FROM invites WHERE chat_id = $1 AND ${isLive} ORDER BY id`,
    [chatId],
  );
  return rows;
}

/** Ends an invite for good. @returns false when the chat has none with this id */
export async function revokeInviteRow(
  tx: Queryable,
  { chatId, id }: { chatId: string; id: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE invites SET revoked_at = coalesce(revoked_at, now()) WHERE chat_id = $1 AND id = $2",
    [chatId, id],
  );
  return rowCount === 1;
}

export type FoundInvite = { chatId: string; id: string; isLive: boolean };

/** The invite with this secret, in whatever state it is. @param hash SHA-256 of the token */
export async function findInvite(db: Queryable, hash: Buffer): Promise<FoundInvite | undefined> {
  const { rows } = await db.query<FoundInvite>({
    name: "find_invite",
    text: `SELECT chat_id AS "chatId", id, (${isLive}) AS "isLive" FROM invites WHERE hash = $1`,
    values: [hash],
  });
  return rows[0];
}

/** Uses up one of its uses. The chat must be locked, so that of parallel callers each takes another. */
export async function takeInvite(
  tx: Queryable,
  { chatId, id }: { chatId: string; id: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE invites SET use_count = use_count + 1 WHERE chat_id = $1 AND id = $2 AND ${isLive}`,
    [chatId, id],
  );
  return rowCount === 1;
}
