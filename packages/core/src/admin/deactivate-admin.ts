import { deactivateUser } from "@parley/db/sql/admin-people";
import type { SessionId } from "@parley/protocol";
import type { Change } from "../change.ts";
import type { Implementation } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { refuseLastAdmin, standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const deactivateAdmin: Implementation<"admin.deactivate"> = async (actor, { userId }, core) => {
  const ended = await asServerAdmin(core, actor, async (tx) => {
    const { isServerAdmin, isDeactivated } = await standingOf(tx, userId);
    if (isDeactivated) return [];
    if (isServerAdmin) await refuseLastAdmin(tx, userId);
    await writeAudit(tx, actor, { action: "person.deactivated", targetId: userId });
    return deactivateUser(tx, userId);
  });
  const changes = ended.map<Change>((id) => ({ scope: "session", sessionId: id as SessionId }));
  return { output: {}, changes };
};
