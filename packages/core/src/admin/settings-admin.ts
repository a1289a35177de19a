import { readServerSettings } from "@parley/db/sql/server-settings";
import { requireServerAdmin } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";

export const settingsAdmin: Implementation<"admin.settings"> = async (actor, _input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  return unchanged(await readServerSettings(db.pool));
};
