import { AppError, HANDSHAKE_TIMEOUT_MS } from "@parley/protocol";
import pLimit from "p-limit";

/** Each reads its person's chats: more at once would only wait for one of the database's connections. */
const AT_ONCE = 8;
const WAITING_MAX = 500;
/** Who would be cut off soon, without a word, is told before when to come again; and nobody works for him any more. */
const WAIT_MAX_MS = HANDSHAKE_TIMEOUT_MS - 2_000;
const RETRY_MS = 500;
const RETRY_SPREAD_MS = 2_000;

/**
 * Shapes a storm of reconnects: a few handshakes at once, some hundred in line for a while, and to all others when to
 * come again, each at another time.
 * @returns a function that runs a handshake in its turn. @throws AppError `unavailable` with `retryAfterMs`
 */
export function limitHandshakes(): (handshake: () => Promise<void>) => Promise<void> {
  const inTurn = pLimit(AT_ONCE);
  return async (handshake) => {
    if (inTurn.pendingCount >= WAITING_MAX) throw tooMany();
    const wait = limitWait();
    const turn = inTurn(() => (wait.end() ? handshake() : undefined));
    await Promise.race([turn, wait.over]);
  };
}

/** `over` rejects after WAIT_MAX_MS. `end` ends the wait before that. @returns false when it is over */
function limitWait(): { over: Promise<never>; end(): boolean } {
  const { promise: over, reject } = Promise.withResolvers<never>();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    reject(tooMany());
  }, WAIT_MAX_MS).unref();
  const end = () => {
    clearTimeout(timer);
    return !isOver;
  };
  return { over, end };
}

function tooMany(): AppError {
  return new AppError("unavailable", {
    message: "Very many connect to this server right now. Try again in a moment.",
    retryAfterMs: Math.round(RETRY_MS + Math.random() * RETRY_SPREAD_MS),
  });
}
