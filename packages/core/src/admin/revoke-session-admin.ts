import { endSessionOf } from "@parley/db/sql/admin-people";
import { AppError } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { writeAudit } from "./write-audit.ts";

export const revokeSessionAdmin: Implementation<"admin.revokeSession"> = async (actor, input, core) => {
  const { userId, sessionId } = input;
  await asServerAdmin(core, actor, async (tx) => {
    if (!(await endSessionOf(tx, input))) throw new AppError("not_found");
    await writeAudit(tx, actor, { action: "session.revoked", targetId: userId, details: { sessionId } });
  });
  return { output: {}, changes: [{ scope: "session", sessionId }] };
};
