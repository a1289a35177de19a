import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId, canInvite } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import { invalidInput } from "../parse-input.ts";

/**
 * Locks the chat for somebody who may manage its invites.
 * @throws AppError not_found for strangers, invalid_input for direct chats, forbidden for plain members
 */
export async function requireInviter(tx: Queryable, actor: Actor, chatId: ChatId): Promise<void> {
  const { kind, role } = await lockedMemberOf(tx, actor, chatId);
  if (kind !== "group")
    throw invalidInput([{ path: "chatId", message: "is a direct chat; make a group instead" }]);
  if (!canInvite({ kind, role })) throw new AppError("forbidden");
}
