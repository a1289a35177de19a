import { findHeir, nextMembersRev, setRole } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import type { ChatId } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change, LogChange } from "../change.ts";
import type { Core } from "../core.ts";
import { dropMember } from "../members/drop-member.ts";
import { loadMember } from "../members/load-member.ts";
import { memberUpdated } from "../members/member-changes.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { announceRead } from "./announce-read.ts";

export const leaveChat: Implementation<"chat.leave"> = async (actor, { chatId }, core) => ({
  output: {},
  changes: await leaveGroup(core, actor, chatId),
});

/** Ends a membership of the actor's; the last owner hands over. @throws AppError not_found, invalid_input */
export async function leaveGroup(core: Core, actor: Actor, chatId: ChatId): Promise<Change[]> {
  const changes = await transaction(core.db.pool, async (tx) => {
    const membership = await lockedMemberOf(tx, actor, chatId);
    if (membership.kind === "direct")
      throw invalidInput([{ path: "chatId", message: "is a direct chat, which nobody leaves" }]);
    const handedOver =
      membership.role === "owner" ? await handOver(tx, { chatId, leavingId: actor.userId }) : [];
    const dropped = await dropMember(tx, { chatId, userId: actor.userId });
    const told = await appendSystemMessage(tx, { chatId, actorId: actor.userId, type: "member.left" });
    return [...handedOver, dropped, told];
  });
  return [...changes, ...(await announceRead(core, chatId))];
}

/** A group is never without an owner while somebody is in it. */
async function handOver(
  tx: Queryable,
  { chatId, leavingId }: { chatId: ChatId; leavingId: string },
): Promise<LogChange[]> {
  const heir = await findHeir(tx, { chatId, leavingId });
  if (!heir || heir.role === "owner") return [];
  const rev = await nextMembersRev(tx, chatId);
  await setRole(tx, { chatId, userId: heir.userId, role: "owner", rev });
  return [memberUpdated({ chatId, rev, member: await loadMember(tx, { chatId, userId: heir.userId }) })];
}
