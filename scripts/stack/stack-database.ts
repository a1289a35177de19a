import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "@parley/db";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@parley/db/postgres/embedded-postgres";
import type { Guard } from "@parley/db/postgres/guard";
import { isRunning } from "@parley/db/postgres/process-state";
import { SetupError } from "@parley/db/postgres/setup-error";

const WATCH_MS = 250;
const MAX_RESTARTS = 5;

export type StackDatabase = {
  url: string;
  /** Resolves with a sentence when the embedded server keeps dying. */
  died: Promise<string>;
  stop(): Promise<void>;
};

/** Somebody else's Postgres: only asked whether it answers. Throws a SetupError when it does not. */
export async function useExternalDatabase(url: string): Promise<StackDatabase> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    await database.pool.query("SELECT 1");
  } catch (cause) {
    const { host, pathname } = new URL(url);
    const reason = (cause as Error).message || (cause as NodeJS.ErrnoException).code;
    throw new SetupError(`The database ${host}${pathname} of DATABASE_URL cannot be reached: ${reason}.`, {
      cause,
    });
  } finally {
    await database.close();
  }
  return { url, died: new Promise(() => {}), stop: async () => {} };
}

/** The embedded server, started again at the same address when it dies: the apps just reconnect. */
export async function useEmbeddedDatabase(dataDir: string, guard: Guard): Promise<StackDatabase> {
  const options = { dataDir: `${dataDir}/postgres`, guard };
  let server = await startEmbeddedPostgres(options);
  let isStopping = false;
  let restart: Promise<unknown> | undefined;
  const { port, url } = server;
  const died = keepAlive();

  async function keepAlive(): Promise<string> {
    for (let restarts = 0; restarts < MAX_RESTARTS; restarts++) {
      await untilGone(server);
      if (isStopping) return new Promise<never>(() => {});
      guard.remove(server.pid);
      restart = startEmbeddedPostgres({ ...options, port }).then((restarted) => {
        server = restarted;
      });
      await restart;
    }
    return `Postgres died ${MAX_RESTARTS} times: ${dataDir}/postgres.log says why.`;
  }

  return {
    url,
    died: died.catch((error: Error) => `Postgres died: ${error.message}`),
    async stop() {
      isStopping = true;
      // A server that is just being started again must end, too; one that cannot start has nothing to end.
      await restart?.catch(() => {});
      await server.stop();
    },
  };
}

async function untilGone(server: EmbeddedPostgres): Promise<void> {
  while (isRunning(server.pid)) await sleep(WATCH_MS, undefined, { ref: false });
}
