import { deleteBan } from "@parley/db/sql/bans";
import { transaction } from "@parley/db/sql/queryable";
import { AppError, canManageBans } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";

export const unbanMember: Implementation<"member.unban"> = async (actor, place, core) => {
  await transaction(core.db.pool, async (tx) => {
    const membership = await lockedMemberOf(tx, actor, place.chatId);
    if (!canManageBans(membership)) throw new AppError("forbidden");
    if (!(await deleteBan(tx, place))) throw new AppError("not_found");
  });
  return unchanged({});
};
