import { insertBlock } from "@parley/db/sql/blocks";
import { bumpOwnRev } from "@parley/db/sql/own-changes";
import { transaction } from "@parley/db/sql/queryable";
import { listUsersById } from "@parley/db/sql/users";
import { AppError } from "@parley/protocol";
import type { PresenceChange } from "../change.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";

export const blockUser: Implementation<"user.block"> = async (actor, { userId: blockedId }, core) => {
  if (blockedId === actor.userId) throw invalidInput([{ path: "userId", message: "must be another person" }]);
  const ownRev = await transaction(core.db.pool, async (tx) => {
    const [user] = await listUsersById(tx, [blockedId]);
    if (!user) throw new AppError("not_found");
    const rev = await bumpOwnRev(tx, actor.userId);
    await insertBlock(tx, { userId: actor.userId, blockedId });
    return rev;
  });
  const seen: PresenceChange = { scope: "presence", userId: actor.userId, to: blockedId };
  return { output: {}, changes: [meChanged(actor, { ownRev }), seen] };
};
