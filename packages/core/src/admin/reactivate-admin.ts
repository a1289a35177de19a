import { reactivateUser } from "@parley/db/sql/admin-people";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const reactivateAdmin: Implementation<"admin.reactivate"> = async (actor, { userId }, core) => {
  await asServerAdmin(core, actor, async (tx) => {
    const { isDeactivated } = await standingOf(tx, userId);
    if (!isDeactivated) return;
    await writeAudit(tx, actor, { action: "person.reactivated", targetId: userId });
    await reactivateUser(tx, userId);
  });
  return unchanged({});
};
