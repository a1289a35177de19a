import { type AppendResult, appendMessages, type NewMessage } from "@parley/db/sql/append-messages";
import { listSentMessages, type SentMessage } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { APPEND_BATCH_MAX, APPEND_QUEUE_MAX } from "@parley/protocol";
import { inBatches } from "../in-batches.ts";
import type { Metrics } from "../metrics/create-metrics.ts";

/** What became of a message. What was there already comes as it is now. */
export type Appended =
  | Exclude<AppendResult, { outcome: "duplicate" }>
  | { outcome: "duplicate"; sent: SentMessage };

/** Writes one message and tells what became of it. @throws AppError unavailable when too many wait already */
export type Appender = (message: NewMessage) => Promise<Appended>;

/**
 * An idle process writes at once, a busy one up to 200 messages per round trip.
 * @param onWritten hears of the chats in which something was
 */
export function createAppender(
  db: Queryable,
  metrics: Metrics,
  onWritten: (chatId: string) => void = () => {},
): Appender {
  return inBatches({
    batchMax: APPEND_BATCH_MAX,
    queueMax: APPEND_QUEUE_MAX,
    watchQueue: (read) =>
      metrics.watch({ name: "queue_messages", help: "Messages that wait for the next round trip.", read }),
    async work(batch) {
      const results = await measured(metrics, batch.length, () => append(db, batch));
      batch.forEach(({ chatId }, index) => {
        if (results[index]?.outcome === "created") onWritten(chatId);
      });
      return results;
    },
  });
}

async function measured(
  metrics: Metrics,
  size: number,
  work: () => Promise<Appended[]>,
): Promise<Appended[]> {
  metrics.batchMessages.observe(size);
  const took = metrics.batchSeconds.startTimer();
  try {
    const results = await work();
    for (const { outcome } of results) metrics.messages.inc({ outcome });
    return results;
  } catch (error) {
    metrics.messages.inc({ outcome: "failed" }, size);
    throw error;
  } finally {
    took();
  }
}

/** All duplicates of a batch are read in one more round trip: after a reconnect a whole outbox may consist of them. */
async function append(db: Queryable, messages: readonly NewMessage[]): Promise<Appended[]> {
  const results = await appendMessages(db, messages);
  const places = results.flatMap((result, index) => {
    const message = messages[index];
    return result.outcome === "duplicate" && message ? [{ ...message, seq: result.seq }] : [];
  });
  const sent = places.length > 0 ? (await listSentMessages(db, places)).values() : [].values();
  return results.map((result) => (result.outcome === "duplicate" ? asItIs(sent.next().value) : result));
}

/** A sender who has left, or joined again while the history is closed, does not get it back. */
const asItIs = (sent: SentMessage | undefined): Appended =>
  sent ? { outcome: "duplicate", sent } : { outcome: "not_found" };
