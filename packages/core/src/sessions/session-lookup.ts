import type { Queryable } from "@parley/db/sql/queryable";
import { findSessions, type SessionRow } from "@parley/db/sql/sessions";
import { inBatches } from "../in-batches.ts";

const BATCH_MAX = 200;
const QUEUE_MAX = 20_000;

/** @returns the session of this id as it is after the call; null when it has ended or is none */
export type SessionLookup = (sessionId: string) => Promise<SessionRow | null>;

/** Every request and every handshake asks: while one round trip is under way, all who come share the next. */
export function createSessionLookup(db: Queryable): SessionLookup {
  return inBatches({
    batchMax: BATCH_MAX,
    queueMax: QUEUE_MAX,
    work: (sessionIds) => findSessions(db, sessionIds),
  });
}
