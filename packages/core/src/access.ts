import { findMembership, lockChat, type Membership } from "@parley/db/sql/memberships";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId } from "@parley/protocol";
import type { Actor } from "./actor.ts";
import { isOpenTo } from "./tokens/grants.ts";

/**
 * The actor's membership, with the chat's heads: how operations load a chat.
 * @throws AppError not_found for strangers: a 403 would confirm that the chat exists
 */
export async function memberOf(db: Queryable, actor: Actor, chatId: ChatId): Promise<Membership> {
  if (!isOpenTo(actor, chatId)) throw new AppError("not_found");
  const membership = await findMembership(db, { chatId, userId: actor.userId });
  if (!membership) throw new AppError("not_found");
  return membership;
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
