import { findMembership } from "@parley/db/sql/memberships";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId, canRemoveMember, type UserId } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import { invalidInput } from "../parse-input.ts";
import { dropMember } from "./drop-member.ts";

type Place = { chatId: ChatId; userId: UserId };

/**
 * Locks a group for somebody who may, and takes a person out of it.
 * @returns what changed; nothing, when he is not in it
 * @throws AppError not_found for strangers, forbidden, invalid_input for direct chats and for oneself
 */
export async function expelMember(tx: Queryable, actor: Actor, place: Place): Promise<Change[]> {
  const { chatId, userId } = place;
  const { kind, role } = await lockedMemberOf(tx, actor, chatId);
  if (kind === "direct")
    throw invalidInput([{ path: "chatId", message: "is a direct chat, whose members stay" }]);
  if (userId === actor.userId)
    throw invalidInput([{ path: "userId", message: "is yourself; leave the group instead" }]);
  if (role === "member") throw new AppError("forbidden");
  const target = await findMembership(tx, place);
  if (!target) return [];
  if (!canRemoveMember({ role, targetRole: target.role })) throw new AppError("forbidden");
  const dropped = await dropMember(tx, place);
  const notice = { chatId, actorId: actor.userId, type: "member.removed", userIds: [userId] } as const;
  return [dropped, await appendSystemMessage(tx, notice)];
}
