import "server-only";
import { mailOptionsOf, type OpenCore, openCore } from "@parley/core";
import { readEnv } from "../env.ts";
import { log } from "./log.ts";

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
    poolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL,
    onBusTrouble: (sentence) => (sentence ? log().error(sentence) : log().info("the bus is back")),
    secret: env.PARLEY_SECRET,
    formerSecret: env.PARLEY_FORMER_SECRET,
    mail: mailOptionsOf(env, (sentence) => log().error(sentence)),
    malware: env.CLAMAV_URL
      ? { url: env.CLAMAV_URL, onTrouble: (sentence) => log().error(sentence) }
      : undefined,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    botRateFactor: env.RATE_LIMIT_BOT_FACTOR,
    onStranger: (sentence) => console.warn(sentence),
    onSecurityEvent: (event) => log().info(event, "security"),
    realtime: { url: env.REALTIME_PUBLIC_URL ?? null, port: env.REALTIME_PORT },
    // Whoever must hear of changes is connected to the realtime server.
    hearsOthers: false,
  });
}
