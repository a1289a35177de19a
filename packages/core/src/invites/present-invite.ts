import type { InviteRow } from "@parley/db/sql/invites";
import type { ChatId, Invite, InviteId, UserId } from "@parley/protocol";

export function presentInvite({ id, chatId, createdBy, createdAt, expiresAt, ...uses }: InviteRow): Invite {
  const { maxUses, useCount } = uses;
  return {
    id: id as InviteId,
    chatId: chatId as ChatId,
    createdBy: createdBy as UserId,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    maxUses,
    useCount,
  };
}
