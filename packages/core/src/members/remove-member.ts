import { findMembership } from "@parley/db/sql/memberships";
import { transaction } from "@parley/db/sql/queryable";
import { AppError, canRemoveMember } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import { announceRead } from "../chats/announce-read.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { dropMember } from "./drop-member.ts";

export const removeMember: Implementation<"member.remove"> = async (actor, { chatId, userId }, core) => {
  const changes = await transaction(core.db.pool, async (tx) => {
    const { kind, role } = await lockedMemberOf(tx, actor, chatId);
    if (kind === "direct")
      throw invalidInput([{ path: "chatId", message: "is a direct chat, whose members stay" }]);
    if (userId === actor.userId)
      throw invalidInput([{ path: "userId", message: "is yourself; leave the group instead" }]);
    if (role === "member") throw new AppError("forbidden");
    const target = await findMembership(tx, { chatId, userId });
    if (!target) throw new AppError("not_found");
    if (!canRemoveMember({ role, targetRole: target.role })) throw new AppError("forbidden");
    const dropped = await dropMember(tx, { chatId, userId });
    const notice = { chatId, actorId: actor.userId, type: "member.removed", userIds: [userId] } as const;
    return [dropped, await appendSystemMessage(tx, notice)];
  });
  return { output: {}, changes: [...changes, ...(await announceRead(core, chatId))] };
};
