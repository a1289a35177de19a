import { isWeakSecret } from "@parley/core";
import { SetupError } from "@parley/db/postgres/setup-error";

/** What the person who starts the stack can set. */
export type Settings = {
  port: number;
  realtimePort: number;
  /** An external Postgres; without it the embedded one runs. */
  databaseUrl: string | undefined;
  /** MIGRATION_DATABASE_URL: The same database as an account that may change its tables; that of `DATABASE_URL` then needs no such right, and is given rows alone. */
  migrationUrl: string | undefined;
  /** The Redis that is the bus; without it Postgres is. */
  redisUrl: string | undefined;
  /** Signs tokens; without it one is made and kept in the data folder. */
  secret: string | undefined;
  /** PARLEY_DEMO: 1 loads the demo people and chats into an empty database, 0 leaves it empty. Without it they are loaded unless `PUBLIC_URL` says that the server is one for others: their password is public. */
  wantsDemo: boolean;
};

/** Reads them from the environment; throws a SetupError that names the one that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = readPort(environment, "PORT", 3000);
  const realtimePort = readPort(environment, "REALTIME_PORT", 3001);
  if (port === realtimePort)
    throw new SetupError(`PORT and REALTIME_PORT are both ${port}: give each its own.`);
  return {
    port,
    realtimePort,
    databaseUrl: readDatabaseUrl("DATABASE_URL", environment.DATABASE_URL),
    migrationUrl: readDatabaseUrl("MIGRATION_DATABASE_URL", environment.MIGRATION_DATABASE_URL),
    redisUrl: readRedisUrl(environment.REDIS_URL),
    secret: readSecret(environment.PARLEY_SECRET),
    wantsDemo: environment.PARLEY_DEMO
      ? environment.PARLEY_DEMO !== "0"
      : !isForOthers(environment.PUBLIC_URL),
  };
}

function isForOthers(publicUrl: string | undefined): boolean {
  if (!publicUrl || !URL.canParse(publicUrl)) return false;
  return !/^(localhost|127\..*|\[::1\])$/.test(new URL(publicUrl).hostname);
}

function readPort(environment: NodeJS.ProcessEnv, name: string, byDefault: number): number {
  const text = environment[name];
  if (!text) return byDefault;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(`${name} is "${text}", and a port is a number from 1 to 65535.`);
}

function readSecret(text: string | undefined): string | undefined {
  if (!text || !isWeakSecret(text)) return text || undefined;
  throw new SetupError(
    "PARLEY_SECRET is weak: use 32 random characters or more, or leave it out and one is made and kept.",
  );
}

function readDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new SetupError(`${name} is no address of the form postgresql://user:password@host:5432/name.`);
}

function readRedisUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol) && new URL(text).host) return text;
  throw new SetupError("REDIS_URL is no address of the form redis://:password@host:6379.");
}
