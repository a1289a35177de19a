import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase, type Database, hasPendingMigrations } from "@parley/db";
import { createPostgresBus } from "./bus/postgres-bus.ts";
import { type Core, type CoreOptions, createCore } from "./core.ts";

const READY_TIMEOUT_MS = 2_000;

type Options = Omit<CoreOptions, "database" | "bus"> & {
  databaseUrl: string;
  /** Whether this process must hear what others change: realtime does, web does not. */
  hearsOthers: boolean;
};

export type OpenCore = Core & {
  /** The database answers, and has all migrations. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens the domain on a Postgres. Connects when first needed, so it does not fail while the database is away. */
export function openCore({ databaseUrl, hearsOthers, ...options }: Options): OpenCore {
  const database = createDatabase({ url: databaseUrl });
  const bus = createPostgresBus({ db: database.pool, listen: hearsOthers ? { url: databaseUrl } : null });
  const core = createCore({ ...options, database, bus });
  return {
    ...core,
    isReady: () => Promise.race([hasAllMigrations(database), afterMs(READY_TIMEOUT_MS)]),
    async close() {
      await bus.close();
      await database.close();
    },
  };
}

async function hasAllMigrations({ pool }: Database): Promise<boolean> {
  try {
    return !(await hasPendingMigrations(pool));
  } catch {
    return false;
  }
}

/** A database that hangs is not ready: whoever asks must not hang with it. */
async function afterMs(ms: number): Promise<false> {
  return sleep(ms, false, { ref: false });
}
