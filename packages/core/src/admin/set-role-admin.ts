import { makeServerAdmin, unmakeServerAdmin } from "@parley/db/sql/admin-people";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { refuseLastAdmin, standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const setRoleAdmin: Implementation<"admin.setRole"> = async (actor, { userId, role }, core) => {
  await asServerAdmin(core, actor, async (tx) => {
    const { isServerAdmin, isDeactivated } = await standingOf(tx, userId);
    if (isServerAdmin === (role === "admin")) return;
    if (isDeactivated) throw new AppError("conflict", { message: SHUT_OUT });
    if (isServerAdmin) await refuseLastAdmin(tx, userId);
    await writeAudit(tx, actor, { action: "person.roleChanged", targetId: userId, details: { role } });
    await (role === "admin" ? makeServerAdmin : unmakeServerAdmin)(tx, userId);
  });
  return unchanged({});
};

const SHUT_OUT = "This person is deactivated. Reactivate the account first.";
