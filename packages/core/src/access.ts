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

/** The same for writers of memberships: the chat stays locked until the transaction ends. */
export async function lockedMemberOf(tx: Queryable, actor: Actor, chatId: ChatId): Promise<Membership> {
  // The lock comes first: what is read after it cannot be changed by anyone else.
  await lockChat(tx, chatId);
  return memberOf(tx, actor, chatId);
}
