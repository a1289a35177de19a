import { keepConnected } from "@parley/db/sql/devices";
import { deleteOldSessions } from "@parley/db/sql/old-sessions";
import type { Core } from "../core.ts";
import { SESSION_LIFETIME } from "./session-lifetime.ts";

/** So long it can be looked up what device there was. */
const KEPT_DAYS = 30;
/** Deleted at a time, so that nobody waits for it. */
const BATCH = 500;

/** Deletes the sessions that ended long ago; those that somebody listens through live on. */
export async function forgetOldSessions({ db }: Pick<Core, "db">): Promise<void> {
  await keepConnected(db.pool, SESSION_LIFETIME);
  for (let count = BATCH; count === BATCH; )
    count = await deleteOldSessions(db.pool, { days: KEPT_DAYS, limit: BATCH });
}
