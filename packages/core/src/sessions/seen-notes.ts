import { noteSeen, type SessionUse } from "@parley/db/sql/devices";
import type { Queryable } from "@parley/db/sql/queryable";
import { gatherFor, inBatches } from "../in-batches.ts";
import { SESSION_LIFETIME } from "./session-lifetime.ts";

const BATCH_MAX = 200;
const QUEUE_MAX = 20_000;
const GATHER_MS = 250;

/** Notes that a session was used, and from where: soon, for nothing depends on it. */
export type SeenNotes = (use: SessionUse) => void;

/** After an outage everybody is noted when he connects: those of a moment share one commit, and nobody waits for it. */
export function createSeenNotes(db: Queryable): SeenNotes {
  const note = inBatches<SessionUse, null>({
    batchMax: BATCH_MAX,
    queueMax: QUEUE_MAX,
    async work(uses) {
      await noteSeen(db, uses, SESSION_LIFETIME);
      return uses.map(() => null);
    },
    pace: gatherFor(GATHER_MS, BATCH_MAX),
  });
  // What fails stays stale, and the next call notes it.
  return (use) => void note(use).catch(() => {});
}
