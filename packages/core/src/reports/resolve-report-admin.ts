import { resolveReportRow } from "@parley/db/sql/reports";
import { AppError, type UserId } from "@parley/protocol";
import { asServerAdmin } from "../admin/as-server-admin.ts";
import { writeAudit } from "../admin/write-audit.ts";
import { type Implementation, unchanged } from "../operation.ts";

export const resolveReportAdmin: Implementation<"admin.resolveReport"> = async (actor, input, core) => {
  const { reportId: id, outcome } = input;
  await asServerAdmin(core, actor, async (tx) => {
    const subjectId = await resolveReportRow(tx, { id, resolvedBy: actor.userId, outcome });
    if (!subjectId) throw new AppError("not_found");
    const details = { reportId: id, outcome };
    await writeAudit(tx, actor, { action: "report.resolved", targetId: subjectId as UserId, details });
  });
  return unchanged({});
};
