import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { createDatabase, type Database } from "@parley/db";
import { migrate } from "@parley/db/migrate";
import type { Guard } from "@parley/db/postgres/guard";
import { createCleanUps } from "../../../scripts/stack/clean-ups.ts";
import type { Random } from "../random.ts";
import { type ChaosPostgres, startChaosPostgres } from "./chaos-postgres.ts";
import { type ChaosServer, createServer } from "./servers.ts";
import { mountSmallDisk } from "./small-disk.ts";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

/** The statement by which a proxy knows the connection that carries the bus. */
const BUS_MARKER = "LISTEN ";

/** Two realtime nodes, web and Postgres, each a process that may be harmed, with proxies of ours between them all. */
export type Cluster = {
  postgres: ChaosPostgres;
  nodes: readonly [ChaosServer, ChaosServer];
  web: ChaosServer;
  /** What clients call: in front of the two nodes, and of web. */
  front: TcpProxy;
  restFront: TcpProxy;
  /** In front of each node alone. */
  nodeFronts: readonly [TcpProxy, TcpProxy];
  /** Between each node and Postgres; what they harm is the bus. */
  buses: readonly [TcpProxy, TcpProxy];
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
};

export async function startCluster({ folder, guard, random, bug, hasSmallDisk }: Options): Promise<Cluster> {
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
    const proxy = async (targets: () => readonly number[], marker?: string) => {
      const made = await startTcpProxy({ targets, random: random.fork(), ...(marker && { marker }) });
      undo(() => made.close());
      return made;
    };
    const secret = randomBytes(32).toString("base64url");
    const buses = [
      await proxy(() => [postgres.port], BUS_MARKER),
      await proxy(() => [postgres.port], BUS_MARKER),
    ] as const;
    const ports: number[] = [];
    const front = await proxy(() => (random.chance(0.5) ? ports : ports.toReversed()));
    const env = environment({ secret, front });
    const server = (name: string, kind: "realtime" | "web", port: number) =>
      createServer({
        name,
        kind,
        env: { ...env, DATABASE_URL: through(postgres.url, port) },
        logFolder,
        guard,
        bug,
      });
    const nodes = [
      await server("node-1", "realtime", buses[0].port),
      await server("node-2", "realtime", buses[1].port),
    ] as const;
    ports.push(nodes[0].port, nodes[1].port);
    const web = await server("web", "web", postgres.port);
    for (const each of [...nodes, web]) undo(() => each.stop());
    await Promise.all([...nodes, web].map((each) => each.start()));
    const nodeFronts = [await proxy(() => [nodes[0].port]), await proxy(() => [nodes[1].port])] as const;
    const restFront = await proxy(() => [web.port]);
    const webUrl = `http://127.0.0.1:${restFront.port}`;
    return {
      postgres,
      nodes,
      web,
      front,
      restFront,
      nodeFronts,
      buses,
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

function environment({ secret, front }: { secret: string; front: TcpProxy }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PARLEY_SECRET: secret,
    RATE_LIMIT_FACTOR: "1000000",
    REALTIME_PUBLIC_URL: `http://127.0.0.1:${front.port}`,
    REALTIME_INTERNAL_URL: `http://127.0.0.1:${front.port}`,
  };
}

function through(url: string, port: number): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}
