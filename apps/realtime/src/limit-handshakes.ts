import { gatherFor, inBatches } from "@parley/core";
import { AppError, HANDSHAKE_TIMEOUT_MS } from "@parley/protocol";

/** These go step by step together and share their round trips to the database: more at once would gain little. */
const AT_ONCE = 32;
/**
 * Where several come at once, so long after a round began the next may: Node takes one new connection in each turn of its
 * event loop, and rounds of two cost nearly two round trips for each. Where sixteen were always on their way in, a node
 * let in 1.33 times as many a second as without a pause (by turns in one run; after 4 ms 1.23, after 8 1.33).
 */
const GATHER_MS = 6;
const WAITING_MAX = 500;
/** Who would be cut off soon, without a word, is told before when to come again; and nobody works for him any more. */
const WAIT_MAX_MS = HANDSHAKE_TIMEOUT_MS - 2_000;
const RETRY_MIN_MS = 500;
const RETRY_MAX_MS = 15_000;
/** How long the line takes for each, until that was measured. */
const EACH_MS = 5;
/** What one handshake weighs in the measurement. */
const WEIGHT = 0.1;
/** One that took longer waited for a database that was away, which says nothing of the next. */
const LONG_MS = 1_000;

/** Runs a handshake in its turn. @throws AppError `unavailable` with `retryAfterMs` */
export type InTurn = <Result>(handshake: () => Promise<Result>) => Promise<Result>;

export type HandshakeLine = {
  inTurn: InTurn;
  /** More wait in line than the next round takes, or were told to come again by now. */
  isBeset(): boolean;
};

/**
 * Shapes a storm of reconnects: rounds of a few handshakes, in line as many as will have their turn in time, and to all
 * others when to come again: each gets a time of his own, as far from the next one's as a handshake takes here, so that
 * what was turned away comes back as fast as it can be let in and no faster.
 */
export function limitHandshakes(): HandshakeLine {
  let countWaiting = () => 0;
  const nextRound = inBatches<() => Promise<void>, null>({
    batchMax: AT_ONCE,
    queueMax: Number.POSITIVE_INFINITY,
    watchQueue: (read) => {
      countWaiting = read;
    },
    pace: gatherFor(GATHER_MS, AT_ONCE),
    async work(turns) {
      await Promise.all(turns.map((turn) => turn()));
      return turns.map(() => null);
    },
  });
  let eachMs = EACH_MS;
  let givenUntil = 0;

  return {
    inTurn,
    isBeset: () => countWaiting() >= AT_ONCE || givenUntil > performance.now(),
  };

  async function inTurn<Result>(handshake: () => Promise<Result>): Promise<Result> {
    if (isLineFull()) throw tooMany(nextTime());
    const wait = limitWait(nextTime);
    const { promise, resolve } = Promise.withResolvers<Result>();
    void nextRound(async () => {
      resolve(wait.end() ? measured(handshake) : Promise.reject(tooMany(0)));
      await Promise.allSettled([promise]);
    });
    return Promise.race([promise, wait.over]);
  }

  function isLineFull(): boolean {
    const waiting = countWaiting();
    return waiting >= WAITING_MAX || waiting * eachMs > WAIT_MAX_MS;
  }

  async function measured<Result>(handshake: () => Promise<Result>): Promise<Result> {
    const begin = performance.now();
    const result = await handshake();
    const tookMs = performance.now() - begin;
    if (tookMs <= LONG_MS) eachMs += (tookMs / AT_ONCE - eachMs) * WEIGHT;
    return result;
  }

  /** @returns in how many ms there is a turn that nobody else was told */
  function nextTime(): number {
    const now = performance.now();
    const first = now + Math.max(RETRY_MIN_MS, countWaiting() * eachMs);
    // A flood must not fill the time of those who come long after it.
    givenUntil = Math.min(Math.max(givenUntil, first) + eachMs, now + RETRY_MAX_MS);
    return givenUntil - now;
  }
}

/** `over` rejects after WAIT_MAX_MS. `end` ends the wait before that. @returns false when it is over */
function limitWait(nextTime: () => number): { over: Promise<never>; end(): boolean } {
  const { promise: over, reject } = Promise.withResolvers<never>();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    reject(tooMany(nextTime()));
  }, WAIT_MAX_MS).unref();
  const end = () => {
    clearTimeout(timer);
    return !isOver;
  };
  return { over, end };
}

function tooMany(waitMs: number): AppError {
  return new AppError("unavailable", {
    message: "Very many connect to this server right now. Try again in a moment.",
    // Whoever is told the longest wait is not alone.
    retryAfterMs: Math.round(Math.min(waitMs, RETRY_MAX_MS * (0.5 + Math.random() / 2))),
  });
}
