import { transaction } from "@parley/db/sql/queryable";
import { isBot } from "@parley/db/sql/users";
import { memberUpdated } from "../members/member-changes.ts";
import { giveRole, requireAnother } from "../members/set-role.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";

export const handOverChat: Implementation<"chat.handOver"> = async (actor, { chatId, userId }, core) => {
  const changes = await transaction(core.db.pool, async (tx) => {
    await requireAnother(tx, actor, { chatId, userId });
    if (await isBot(tx, userId))
      throw invalidInput([{ path: "userId", message: "is a bot, which can own nothing" }]);
    // In this order the group is never without an owner, however far a client has got.
    const heir = await giveRole(tx, { chatId, userId, role: "owner" });
    const former = await giveRole(tx, { chatId, userId: actor.userId, role: "admin" });
    return { heir, former };
  });
  const { heir, former } = changes;
  return { output: { member: heir.member }, changes: [memberUpdated(heir), memberUpdated(former)] };
};
