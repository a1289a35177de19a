import { revokeServerInviteRow } from "@parley/db/sql/server-invites";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { writeAudit } from "./write-audit.ts";

export const revokeInviteAdmin: Implementation<"admin.revokeInvite"> = async (actor, { inviteId }, core) => {
  await asServerAdmin(core, actor, async (tx) => {
    if (!(await revokeServerInviteRow(tx, inviteId))) throw new AppError("not_found");
    await writeAudit(tx, actor, { action: "invite.revoked", details: { inviteId } });
  });
  return unchanged({});
};
