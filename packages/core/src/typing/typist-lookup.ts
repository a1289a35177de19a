import { findTypists, type Typist } from "@parley/db/sql/memberships";
import type { Queryable } from "@parley/db/sql/queryable";
import { TYPISTS_BATCH_MAX, TYPISTS_QUEUE_MAX } from "@parley/protocol";
import { inBatches } from "../in-batches.ts";

/** What must be known of a person who types in a chat, of a stranger nothing. @throws AppError unavailable */
export type TypistLookup = (place: { chatId: string; userId: string }) => Promise<Typist>;

/** In a busy group many type: all who do at once are looked up together. */
export function createTypistLookup(db: Queryable): TypistLookup {
  return inBatches({
    batchMax: TYPISTS_BATCH_MAX,
    queueMax: TYPISTS_QUEUE_MAX,
    work: (places) => findTypists(db, places),
  });
}
