import { findMembership, lockChat, type Membership } from "@parley/db/sql/memberships";
import type { Queryable } from "@parley/db/sql/queryable";
import { isServerAdmin } from "@parley/db/sql/server-admins";
import { AppError, type ChatId } from "@parley/protocol";
import type { Actor } from "./actor.ts";
import { isOpenTo } from "./tokens/grants.ts";

/**
 * The actor's membership, with the chat's heads: how operations load a chat.
 * @throws AppError not_found for strangers: a 403 would confirm that the chat exists
 */
export async function memberOf(db: Queryable, actor: Actor, chatId: ChatId): Promise<Membership> {
  requireOpen(actor, chatId);
  const membership = await findMembership(db, { chatId, userId: actor.userId });
  if (!membership) throw new AppError("not_found");
  return membership;
}

/** For what finds out about membership by itself. @throws AppError not_found when the actor's token is not for the chat */
export function requireOpen(actor: Actor, chatId: ChatId): void {
  if (!isOpenTo(actor, chatId)) throw new AppError("not_found");
}

/**
 * Messages of the actor's chat, none of them newer than a moment at which he was in it: what was edited while they
 * were read may have been edited after his removal, so then he is looked at again, and they are read again.
 * @throws AppError not_found for strangers
 */
export async function readAsMember<Row extends { rev: number }>(
  db: Queryable,
  actor: Actor,
  { chatId, read }: { chatId: ChatId; read: (membership: Membership) => Promise<Row[]> },
): Promise<{ rows: Row[]; membership: Membership }> {
  const membership = await memberOf(db, actor, chatId);
  const rows = await read(membership);
  const isStale = rows.some(({ rev }) => rev > membership.lastRev);
  return isStale ? readAsMember(db, actor, { chatId, read }) : { rows, membership };
}

/** The membership for writers: the chat stays locked until the transaction ends. */
export async function lockedMemberOf(tx: Queryable, actor: Actor, chatId: ChatId): Promise<Membership> {
  // The lock comes first: what is read after it cannot be changed by anyone else.
  await lockChat(tx, chatId);
  return memberOf(tx, actor, chatId);
}

/** @throws AppError forbidden for who does not look after the server. That there are admins is no secret. */
export async function requireServerAdmin(db: Queryable, { userId }: Actor): Promise<void> {
  if (!(await isServerAdmin(db, userId))) throw new AppError("forbidden", { message: ADMINS_ONLY });
}

const ADMINS_ONLY = "Only an admin of this server may do this. Ask whoever runs it.";
