import type { Database } from "@parley/db";
import { TYPING_THROTTLE_MS } from "@parley/protocol";
import type { Bus } from "./bus/bus.ts";
import { type Appender, createAppender } from "./messages/appender.ts";
import { limitByChat } from "./messages/limit-by-chat.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { type Keys, keysFrom } from "./sessions/keys.ts";
import { createThrottle, type Throttle } from "./typing/throttle.ts";

export type CoreOptions = {
  database: Database;
  bus: Bus;
  /** Signs access tokens and tickets; at least 32 characters, the same for every process. */
  secret: string;
  /** Multiplies every rate limit: 1 in production, more in demos and tests. */
  rateLimitFactor: number;
  /** Multiplies what an access token or a webhook may send, beside that. */
  botRateFactor?: number;
  /** Where clients find the realtime server: a public address, or else this port on the host that they called. */
  realtime: { url: string | null; port: number };
};

/** What operations work with. One per process. */
export type Core = {
  db: Database;
  bus: Bus;
  append: Appender;
  keys: Keys;
  rateLimits: RateLimits;
  typing: Throttle;
  realtime: CoreOptions["realtime"];
};

/** Puts the domain together on one database and one bus. The caller closes both. */
export function createCore({ database, bus, secret, realtime, ...limits }: CoreOptions): Core {
  const rateLimits = createRateLimits(limits.rateLimitFactor, limits.botRateFactor);
  return {
    db: database,
    bus,
    append: limitByChat(createAppender(database.pool), rateLimits),
    keys: keysFrom(secret),
    rateLimits,
    typing: createThrottle({ everyMs: TYPING_THROTTLE_MS }),
    realtime,
  };
}
