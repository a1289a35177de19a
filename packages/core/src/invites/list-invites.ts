import { listLiveInvites } from "@parley/db/sql/invites";
import { transaction } from "@parley/db/sql/queryable";
import { type Implementation, unchanged } from "../operation.ts";
import { presentInvite } from "./present-invite.ts";
import { requireInviter } from "./require-inviter.ts";

export const listInvites: Implementation<"invite.list"> = async (actor, { chatId }, core) => {
  const rows = await transaction(core.db.pool, async (tx) => {
    await requireInviter(tx, actor, chatId);
    return listLiveInvites(tx, chatId);
  });
  return unchanged({ invites: rows.map(presentInvite) });
};
