import { AppError } from "@parley/protocol";
import type { Appender } from "./appender.ts";

/** Who is remembered for less forgets what others have just written. */
const REMEMBERED_MS = 10_000;

type Options = {
  /** How many messages a chat takes in a second, and as many at once. */
  perSecond: number;
  /** A clock that never goes back, in ms. */
  now?: () => number;
};

/** A bucket that leaks: what was written to a chat, as of a moment, and what of this process is on its way to it. */
type Bucket = { level: number; at: number; seq: number | undefined; underWay: number };

/**
 * Chats number their messages without gaps, so each answer tells how many others have written since the last one: all
 * processes count together, and none has to ask. What does not get into the chat does not count.
 *
 * @returns the appender, refusing what is more than a chat takes, whoever writes it, over however many nodes. It throws
 * AppError rate_limited, with when to try again
 */
export function limitByChat(append: Appender, { perSecond, now = defaultNow }: Options): Appender {
  const buckets = new Map<string, Bucket>();
  const perMs = perSecond / 1_000;
  let sweptAt = now();

  const levelOf = ({ level, at }: Bucket) => Math.max(0, level - perMs * (now() - at));

  function bucketOf(chatId: string): Bucket {
    const bucket = buckets.get(chatId) ?? { level: 0, at: now(), seq: undefined, underWay: 0 };
    buckets.set(chatId, bucket);
    return bucket;
  }

  function pour(bucket: Bucket, seq: number): void {
    const written = bucket.seq === undefined ? 1 : Math.max(0, seq - bucket.seq);
    bucket.level = Math.max(0, bucket.level + written - perMs * (now() - bucket.at));
    bucket.at = now();
    bucket.seq = Math.max(seq, bucket.seq ?? 0);
  }

  function sweep(): void {
    const long = now() - REMEMBERED_MS;
    if (sweptAt > long) return;
    sweptAt = now();
    for (const [chatId, bucket] of buckets)
      if (bucket.at < long && bucket.underWay === 0) buckets.delete(chatId);
  }

  return async (message) => {
    sweep();
    const bucket = bucketOf(message.chatId);
    const excess = levelOf(bucket) + bucket.underWay + 1 - perSecond;
    if (excess > 0) throw new AppError("rate_limited", { retryAfterMs: Math.ceil(excess / perMs) });
    bucket.underWay += 1;
    try {
      const result = await append(message);
      if (result.outcome === "created") pour(bucket, result.seq);
      return result;
    } finally {
      bucket.underWay -= 1;
    }
  };
}

const defaultNow = performance.now.bind(performance);
