import { revokeInviteRow } from "@parley/db/sql/invites";
import { transaction } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { requireInviter } from "./require-inviter.ts";

export const revokeInvite: Implementation<"invite.revoke"> = async (actor, { chatId, inviteId }, core) => {
  await transaction(core.db.pool, async (tx) => {
    await requireInviter(tx, actor, chatId);
    if (!(await revokeInviteRow(tx, { chatId, id: inviteId }))) throw new AppError("not_found");
  });
  return unchanged({});
};
