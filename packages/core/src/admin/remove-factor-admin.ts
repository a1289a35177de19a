import { deleteFactor } from "@parley/db/sql/second-factors";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const removeFactorAdmin: Implementation<"admin.removeFactor"> = async (actor, { userId }, core) => {
  await asServerAdmin(core, actor, async (tx) => {
    await standingOf(tx, userId);
    if (!(await deleteFactor(tx, userId))) throw new AppError("conflict", { message: NONE });
    await writeAudit(tx, actor, { action: "person.factorRemoved", targetId: userId });
  });
  return unchanged({});
};

const NONE = "This person has no second factor that is on: the password alone signs in.";
