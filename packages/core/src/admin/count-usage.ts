import * as usage from "@parley/db/sql/usage";
import type { Core } from "../core.ts";

/** Counts what was written since it was counted last, for `admin.usage`. */
export function countUsage({ db }: Pick<Core, "db">): Promise<void> {
  return usage.countUsage(db.pool);
}
