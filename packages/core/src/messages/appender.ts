import { type AppendResult, appendMessages, type NewMessage } from "@parley/db/sql/append-messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { APPEND_BATCH_MAX, APPEND_QUEUE_MAX, AppError } from "@parley/protocol";

/** Writes one message and tells what became of it. @throws AppError unavailable when too many wait already */
export type Appender = (message: NewMessage) => Promise<AppendResult>;

type Waiting = { message: NewMessage } & PromiseWithResolvers<AppendResult>;

/**
 * Group commit: one batch is in flight, and what arrives meanwhile waits for the next. No timer: an idle process
 * writes at once, a busy one writes up to 200 messages per round trip.
 */
export function createAppender(db: Queryable): Appender {
  const queue: Waiting[] = [];
  let isWriting = false;

  async function drain(): Promise<void> {
    isWriting = true;
    while (queue.length > 0) await write(db, queue.splice(0, APPEND_BATCH_MAX));
    isWriting = false;
  }

  return (message) => {
    if (queue.length >= APPEND_QUEUE_MAX) return Promise.reject(new AppError("unavailable"));
    const waiting = { message, ...Promise.withResolvers<AppendResult>() };
    queue.push(waiting);
    if (!isWriting) void drain();
    return waiting.promise;
  };
}

/** Never throws: each of the batch gets its result, or all get the error. */
async function write(db: Queryable, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await appendMessages(
      db,
      batch.map(({ message }) => message),
    );
    batch.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result) resolve(result);
      else reject(new Error("append_messages returned fewer rows than it was given"));
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
