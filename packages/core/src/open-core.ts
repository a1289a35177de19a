import { createDatabase, migrationNames } from "@parley/db";
import release from "../package.json" with { type: "json" };
import type { Bus } from "./bus/bus.ts";
import { createPostgresBus } from "./bus/postgres-bus.ts";
import { createRedisBus } from "./bus/redis-bus.ts";
import { type Core, type CoreOptions, createCore } from "./core.ts";
import { createScan, type ScanOptions } from "./files/malware/create-scan.ts";
import { describeTrouble } from "./health/describe-trouble.ts";
import { createMailer, type MailOptions } from "./mail/create-mailer.ts";
import { createMetrics } from "./metrics/create-metrics.ts";

/** What processes that run side by side should be of: the release, and the database that it expects. */
const VERSION = `${release.version}+${migrationNames.length}`;

type Options = Omit<CoreOptions, "database" | "bus" | "mailer" | "scan"> & {
  /** How mails are sent; without it none are. */
  mail?: MailOptions | undefined;
  /** What looks for malware in what is uploaded; without it nothing does. */
  malware?: ScanOptions | undefined;
  databaseUrl: string;
  /** The most connections to it. */
  poolSize?: number | undefined;
  /** The Redis that is the bus; without it Postgres is. */
  redisUrl?: string | undefined;
  /** Whether this process must hear what others change: realtime does, web does not. */
  hearsOthers: boolean;
  /** Hears what is wrong with the bus, in one sentence for the log, and null when it is well again. */
  onBusTrouble?: (sentence: string | null) => void;
  /** Hears, in one sentence for the log, of processes that do not go with this one. */
  onStranger?: (sentence: string) => void;
};

export type OpenCore = Core & {
  /** Whether the database answers and has all migrations, and whether the bus works: else it should get no work. */
  readiness(): Promise<{ database: boolean; bus: boolean }>;
  /** In one sentence for the log what is wrong with the database, null when nothing is. */
  databaseTrouble(): Promise<string | null>;
  close(): Promise<void>;
};

/** Opens the domain on a Postgres. Connects when first needed, so it does not fail while the database is away. */
export function openCore(given: Options): OpenCore {
  const {
    databaseUrl,
    poolSize,
    redisUrl,
    hearsOthers,
    onBusTrouble,
    onStranger,
    mail,
    malware,
    ...options
  } = given;
  const database = createDatabase({ url: databaseUrl, poolSize });
  const databaseTrouble = () => describeTrouble(database, databaseUrl);
  const metrics = createMetrics();
  const kind = hearsOthers ? "realtime" : "web";
  const announce = onStranger && { db: database.pool, kind, version: VERSION, say: onStranger };
  const shared = { hearsOthers, onTrouble: onBusTrouble, announce, metrics };
  const bus: Bus = redisUrl
    ? createRedisBus({ ...shared, url: redisUrl })
    : createPostgresBus({ ...shared, db: database.pool, url: databaseUrl });
  const mailer = mail && createMailer(mail);
  const scan = malware && createScan(malware);
  const core = createCore({ ...options, database, bus, metrics, mailer, scan });
  return {
    ...core,
    databaseTrouble,
    readiness: async () => ({
      database: (await databaseTrouble()) === null,
      bus: bus.trouble() === null,
    }),
    async close() {
      await core.indexer.close();
      await mailer?.close();
      await bus.close();
      await database.close();
    },
  };
}
