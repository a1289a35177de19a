import { resetLinkFor } from "../accounts/reset-link-for.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const createResetLinkAdmin: Implementation<"admin.createResetLink"> = async (
  actor,
  { userId },
  core,
) => {
  const { path, expiresAt } = await asServerAdmin(core, actor, async (tx) => {
    await standingOf(tx, userId);
    await writeAudit(tx, actor, { action: "person.resetLinkCreated", targetId: userId });
    return resetLinkFor(tx, userId);
  });
  return unchanged({ path, expiresAt: expiresAt.toISOString() });
};
