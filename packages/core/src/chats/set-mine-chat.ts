import { bumpOwnRev, updateMine } from "@parley/db/sql/own-changes";
import { transaction } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";
import { memberOf } from "../access.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { presentMine } from "../present.ts";

export const setMineChat: Implementation<"chat.setMine"> = async (actor, { chatId, ...patch }, core) => {
  const { userId } = actor;
  const mine = await transaction(core.db.pool, async (tx) => {
    await memberOf(tx, actor, chatId);
    const ownRev = await bumpOwnRev(tx, userId);
    const updated = await updateMine(tx, { chatId, userId, ownRev }, patch);
    if (!updated) throw new AppError("not_found");
    return updated;
  });
  return { output: presentMine(mine), changes: [meChanged(actor, mine)] };
};
