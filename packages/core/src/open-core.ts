import { createDatabase, hasPendingMigrations } from "@parley/db";
import { createPostgresBus } from "./bus/postgres-bus.ts";
import { type Core, type CoreOptions, createCore } from "./core.ts";

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
    isReady: () =>
      hasPendingMigrations(database.pool).then(
        (isPending) => !isPending,
        () => false,
      ),
    async close() {
      await bus.close();
      await database.close();
    },
  };
}
