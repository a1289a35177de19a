import type { ServerInviteRow } from "@parley/db/sql/server-invites";
import type { InviteId, ServerInvite, UserId } from "@parley/protocol";

export function presentServerInvite(row: ServerInviteRow): ServerInvite {
  const { id, note, createdBy, createdAt, expiresAt, maxUses, useCount } = row;
  return {
    id: id as InviteId,
    note,
    createdBy: createdBy as UserId,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    maxUses,
    useCount,
  };
}
