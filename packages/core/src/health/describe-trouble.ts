import { setTimeout as sleep } from "node:timers/promises";
import { type Database, hasPendingMigrations } from "@parley/db";

const TIMEOUT_MS = 2_000;

/** What Postgres and the network say by code, in words. */
const REASONS: Partial<Record<string, string>> = {
  "28000": "it lets nobody in as the user of DATABASE_URL",
  "28P01": "it refuses the user or the password of DATABASE_URL",
  "3D000": "there is none of that name",
  "53300": "it has no connection left for this server",
  "57P03": "it is starting or stopping",
  EAI_AGAIN: "the name of its machine cannot be looked up",
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no machine of that name",
};

/**
 * In one sentence why this server cannot work with its database; null when it can: the database answers and has all
 * migrations. Never throws, and takes at most 2 s: whoever asks must not hang with a database that does.
 */
export async function describeTrouble(database: Database, url: string): Promise<string | null> {
  const { host, pathname } = new URL(url);
  const reason = await Promise.race([reasonOf(database), overdue(database)]);
  return reason && `The database ${host}${pathname} is not ready: ${reason}.`;
}

async function reasonOf({ pool }: Database): Promise<string | null> {
  try {
    return (await hasPendingMigrations(pool))
      ? "it lacks migrations (npm run db:migrate applies them)"
      : null;
  } catch (error) {
    const { code = "", message } = error as Error & { code?: string };
    return REASONS[code] ?? (code || message);
  }
}

async function overdue({ pool }: Database): Promise<string> {
  await sleep(TIMEOUT_MS, undefined, { ref: false });
  const isPoolFull = pool.totalCount >= pool.options.max && pool.idleCount === 0;
  return isPoolFull
    ? `all ${pool.options.max} connections of this server have been busy for 2 s`
    : "it does not answer within 2 s";
}
