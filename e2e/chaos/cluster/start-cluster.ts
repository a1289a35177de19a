import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { createDatabase, type Database } from "@parley/db";
import { migrate } from "@parley/db/migrate";
import type { Guard } from "@parley/db/postgres/guard";
import { createCleanUps } from "../../../scripts/stack/clean-ups.ts";
import type { Random } from "../random.ts";
import { type BusKind, type ChaosBus, startChaosBus } from "./chaos-bus.ts";
import { type ChaosPostgres, startChaosPostgres } from "./chaos-postgres.ts";
import type { ClusterProxy } from "./proxy-orders.ts";
import { type ChaosServer, createServer } from "./servers.ts";
import { mountSmallDisk } from "./small-disk.ts";
import { startProxies } from "./start-proxies.ts";

/** Two realtime nodes, web and Postgres, each a process that may be harmed, with proxies of ours between them all. */
export type Cluster = {
  postgres: ChaosPostgres;
  nodes: readonly [ChaosServer, ChaosServer];
  web: ChaosServer;
  /** What clients call: in front of the two nodes, and of web. */
  front: ClusterProxy;
  restFront: ClusterProxy;
  /** In front of each node alone. */
  nodeFronts: readonly [ClusterProxy, ClusterProxy];
  bus: ChaosBus;
  webUrl: string;
  secret: string;
  /** Where the servers write what they say. */
  logFolder: string;
  /** Where the data of Postgres lies. */
  diskFolder: string;
  /** The harness' own way to the database, through no proxy. */
  database: Database;
  stop(): Promise<void>;
};

type Options = {
  folder: string;
  guard: Guard;
  random: Random;
  bug?: string | undefined;
  /** Give Postgres a disk of its own that can be filled. */
  hasSmallDisk?: boolean;
  busKind: BusKind;
};

export async function startCluster(options: Options): Promise<Cluster> {
  const { folder, guard, random, bug, hasSmallDisk, busKind } = options;
  const cleanUps = createCleanUps();
  const undo = cleanUps.add;
  const logFolder = `${folder}/logs`;
  mkdirSync(logFolder, { recursive: true });
  chmodSync(folder, 0o711); // As root Postgres runs under another account, which must get in.
  const diskFolder = `${folder}/disk`;
  try {
    if (hasSmallDisk) undo(mountSmallDisk(diskFolder));
    const postgres = await startChaosPostgres({ dataDir: `${diskFolder}/postgres`, guard });
    undo(() => postgres.stop());
    await migrate(postgres.url);
    const database = createDatabase({ url: postgres.url, poolSize: 6 });
    undo(() => database.close());
    const proxies = startProxies();
    undo(proxies.stop);
    const proxy = async (ports: readonly number[], marker?: string) => {
      const made = await proxies.start(random, marker);
      made.aim(ports);
      return made;
    };
    const secret = randomBytes(32).toString("base64url");
    const databaseUrl = postgres.url;
    const bus = await startChaosBus({ kind: busKind, databaseUrl, servers: 3, proxy, guard });
    undo(async () => bus.redis?.stop());
    const front = await proxy([]);
    const env = environment({ secret, front });
    const server = (name: string, kind: "realtime" | "web", index: number) =>
      createServer({ name, kind, env: { ...env, ...bus.environments[index] }, logFolder, guard, bug });
    const nodes = [await server("node-1", "realtime", 0), await server("node-2", "realtime", 1)] as const;
    front.aim(nodes.map(({ port }) => port));
    const web = await server("web", "web", 2);
    for (const each of [...nodes, web]) undo(() => each.stop());
    await Promise.all([...nodes, web].map((each) => each.start()));
    const nodeFronts = [await proxy([nodes[0].port]), await proxy([nodes[1].port])] as const;
    const restFront = await proxy([web.port]);
    const webUrl = `http://127.0.0.1:${restFront.port}`;
    return {
      postgres,
      nodes,
      web,
      front,
      restFront,
      nodeFronts,
      bus,
      webUrl,
      secret,
      logFolder,
      diskFolder,
      database,
      stop: cleanUps.run,
    };
  } catch (error) {
    await cleanUps.run();
    throw error;
  }
}

function environment({ secret, front }: { secret: string; front: ClusterProxy }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PARLEY_SECRET: secret,
    RATE_LIMIT_FACTOR: "1000000",
    REALTIME_PUBLIC_URL: `http://127.0.0.1:${front.port}`,
    REALTIME_INTERNAL_URL: `http://127.0.0.1:${front.port}`,
  };
}
