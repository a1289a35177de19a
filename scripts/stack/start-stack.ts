import { resolve } from "node:path";
import { type Guard, startGuard } from "@parley/db/postgres/guard";
import { prepareDatabase } from "@parley/db/prepare-database";
import { appEnvironment } from "./app-environment.ts";
import { createCleanUps } from "./clean-ups.ts";
import { keepSecret } from "./keep-secret.ts";
import { type DemoAccount, loadDemo } from "./load-demo.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { type Progress, silentProgress } from "./progress.ts";
import { requireFreePort } from "./require-free-port.ts";
import { requireRedis } from "./require-redis.ts";
import { type AppName, createStackApps, type StackApps } from "./stack-apps.ts";
import { type StackDatabase, useEmbeddedDatabase, useExternalDatabase } from "./stack-database.ts";
import { takeStackLock } from "./stack-lock.ts";

export type StackOptions = {
  port: number;
  realtimePort: number;
  /** Keeps the embedded database, the secret and the logs. */
  dataDir: string;
  /** Use this Postgres instead of the embedded one. */
  databaseUrl?: string | undefined;
  /** The same as an account that may change its tables. */
  migrationUrl?: string | undefined;
  /** Use this Redis as the bus instead of Postgres. */
  redisUrl?: string | undefined;
  /** Made and kept in the data folder when absent. */
  secret?: string | undefined;
  /** "start" runs what was built, "dev" reloads. */
  mode?: "start" | "dev";
  /** Load demo data when the database is empty. */
  wantsDemo?: boolean;
  progress?: Progress;
  /** Runs before the apps start: the place for building. What is wrong with ports or database shows first. */
  prepare?: () => Promise<void>;
  /** Ends the parts when this process is killed; one of its own by default. */
  guard?: Guard;
  /** More variables for web and realtime, such as RATE_LIMIT_FACTOR. */
  environment?: NodeJS.ProcessEnv;
};

export type Stack = {
  webUrl: string;
  realtimeUrl: string;
  databaseUrl: string;
  /** To try things with, when the demo data is there. */
  demoAccounts: readonly DemoAccount[];
  /** Resolves with a sentence when a part ends although nobody stopped it; then stop the rest. */
  died: Promise<string>;
  /** Stops one app and starts it again at the same address; resolves when it is ready. */
  restart(name: AppName): Promise<void>;
  /** Ends one app as a crash would, for tests; `restart` brings it back. */
  kill(name: AppName): Promise<void>;
  /** Stops web, realtime and the database, in this order. Stopping twice is harmless. */
  stop(): Promise<void>;
};

/**
 * Starts database, realtime and web, and returns when all are ready. The product must be built (mode "start").
 * Whatever kills this process, the parts end too.
 *
 * @throws SetupError, one sentence, with everything stopped
 */
export async function startStack(given: StackOptions): Promise<Stack> {
  const cleanUps = createCleanUps();
  const options = withDefaults(given);
  if (!given.guard) cleanUps.add(() => options.guard.close());
  try {
    openDataFolder(options.dataDir);
    cleanUps.add(takeStackLock(options.dataDir));
    await requireFreePort("PORT", options.port);
    await requireFreePort("REALTIME_PORT", options.realtimePort);
    const database = await startDatabase(options, cleanUps.add);
    if (options.redisUrl) await requireRedis(options.redisUrl);
    const demoAccounts = await fillDatabase(options, database.url);
    await options.prepare?.();
    const apps = await startApps(options, database, cleanUps.add);
    return { ...describeStack(options, { database, apps, stop: cleanUps.run }), demoAccounts };
  } catch (error) {
    await cleanUps.run();
    throw error;
  }
}

type Ready = ReturnType<typeof withDefaults>;
type Later = (cleanUp: () => void | Promise<void>) => void;

function withDefaults(given: StackOptions) {
  return {
    ...given,
    dataDir: resolve(given.dataDir),
    progress: given.progress ?? silentProgress,
    guard: given.guard ?? startGuard(),
    mode: given.mode ?? ("start" as const),
  };
}

async function startDatabase(options: Ready, later: Later): Promise<StackDatabase> {
  const { progress, dataDir, databaseUrl, guard } = options;
  const database = await progress.step("Postgres", () =>
    databaseUrl ? useExternalDatabase(databaseUrl) : useEmbeddedDatabase(dataDir, guard),
  );
  later(() => database.stop());
  return database;
}

async function fillDatabase(options: Ready, url: string): Promise<readonly DemoAccount[]> {
  const { progress, wantsDemo, databaseUrl } = options;
  const migrationUrl = databaseUrl && options.migrationUrl;
  await progress.step("Migrations", () => prepareDatabase({ url, migrationUrl }));
  return wantsDemo ? progress.step("Demo data", () => loadDemo(url)) : [];
}

async function startApps(options: Ready, { url }: StackDatabase, later: Later): Promise<StackApps> {
  const { port, realtimePort, redisUrl, dataDir, mode, guard } = options;
  const secret = options.secret ?? keepSecret(dataDir);
  const env = {
    ...appEnvironment({ port, realtimePort, databaseUrl: url, redisUrl, secret, mode }),
    ...options.environment,
  };
  const apps = createStackApps({ mode, port, realtimePort, dataDir, env, guard });
  later(() => apps.stop("realtime"));
  await options.progress.step("Realtime", () => apps.start("realtime"));
  later(() => apps.stop("web"));
  await options.progress.step("Web", () => apps.start("web"));
  return apps;
}

type Parts = { database: StackDatabase; apps: StackApps; stop(): Promise<void> };

function describeStack(options: StackOptions, { database, apps, stop }: Parts): Omit<Stack, "demoAccounts"> {
  return {
    webUrl: `http://localhost:${options.port}`,
    realtimeUrl: `http://localhost:${options.realtimePort}`,
    databaseUrl: database.url,
    died: Promise.race([database.died, apps.died]),
    async restart(name) {
      await apps.stop(name);
      await apps.start(name);
    },
    kill: apps.kill,
    stop,
  };
}
