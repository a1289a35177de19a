import { deleteUnsentFiles } from "@parley/db/sql/files";
import { FILE_UNSENT_HOURS } from "@parley/protocol";
import type { Core } from "../core.ts";

/** Deleted at a time, so that nobody waits for it. */
const BATCH = 50;

/** Deletes what was uploaded and not sent. */
export async function forgetUnsentFiles({ db }: Pick<Core, "db">): Promise<void> {
  for (let count = BATCH; count === BATCH; )
    count = await deleteUnsentFiles(db.pool, { hours: FILE_UNSENT_HOURS, limit: BATCH });
}
