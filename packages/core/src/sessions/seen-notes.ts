import { noteSeen, type SessionUse } from "@parley/db/sql/devices";
import type { Queryable } from "@parley/db/sql/queryable";
import { inBatches } from "../in-batches.ts";

const BATCH_MAX = 200;
const QUEUE_MAX = 20_000;

/** Notes that a session was used, and from where. */
export type SeenNotes = (use: SessionUse) => Promise<null>;

/** After an outage everybody is noted when he connects: those of many share one commit. */
export function createSeenNotes(db: Queryable): SeenNotes {
  return inBatches({
    batchMax: BATCH_MAX,
    queueMax: QUEUE_MAX,
    async work(uses) {
      await noteSeen(db, uses);
      return uses.map(() => null);
    },
  });
}
