import { deleteBlock } from "@parley/db/sql/blocks";
import { bumpOwnRev } from "@parley/db/sql/own-changes";
import { transaction } from "@parley/db/sql/queryable";
import type { PresenceChange } from "../change.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";

export const unblockUser: Implementation<"user.unblock"> = async (actor, { userId: blockedId }, core) => {
  const ownRev = await transaction(core.db.pool, async (tx) => {
    const rev = await bumpOwnRev(tx, actor.userId);
    await deleteBlock(tx, { userId: actor.userId, blockedId });
    return rev;
  });
  const seen: PresenceChange = { scope: "presence", userId: actor.userId, to: blockedId };
  return { output: {}, changes: [meChanged(actor, { ownRev }), seen] };
};
