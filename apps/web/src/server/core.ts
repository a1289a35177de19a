import "server-only";
import { type OpenCore, openCore } from "@parley/core";
import { readEnv } from "../env.ts";

const holder: { parleyCore?: OpenCore } = globalThis as { parleyCore?: OpenCore };

/** The domain, opened once per process; in development it survives reloads of this module. */
export function core(): OpenCore {
  holder.parleyCore ??= open();
  return holder.parleyCore;
}

function open(): OpenCore {
  const env = readEnv();
  return openCore({
    databaseUrl: env.DATABASE_URL,
    secret: env.PARLEY_SECRET,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    botRateFactor: env.RATE_LIMIT_BOT_FACTOR,
    realtime: { url: env.REALTIME_PUBLIC_URL ?? null, port: env.REALTIME_PORT },
    // Whoever must hear of changes is connected to the realtime server.
    hearsOthers: false,
  });
}
