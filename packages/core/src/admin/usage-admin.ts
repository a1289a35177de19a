import { listUsage } from "@parley/db/sql/usage";
import { requireServerAdmin } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";

export const usageAdmin: Implementation<"admin.usage"> = async (actor, { days }, { db }) => {
  await requireServerAdmin(db.pool, actor);
  return unchanged({ days: await listUsage(db.pool, days) });
};
