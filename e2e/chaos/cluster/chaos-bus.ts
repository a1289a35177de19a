import { startRedis, type TestRedis } from "@parley/core/testing/start-redis";
import type { Guard } from "@parley/db/postgres/guard";
import type { ClusterProxy } from "./proxy-orders.ts";

export type BusKind = "postgres" | "redis";

/** The statement by which a proxy knows the connection that carries the bus. */
const POSTGRES_MARKER = "LISTEN ";

/** What carries hints between the servers, with a proxy of its own for each of them: what those harm is the bus. */
export type ChaosBus = {
  kind: BusKind;
  proxies: readonly ClusterProxy[];
  /** Absent when Postgres is the bus. */
  redis: TestRedis | undefined;
  /** How the servers reach database and bus, in the order of the proxies. */
  environments: readonly NodeJS.ProcessEnv[];
};

type Options = {
  kind: BusKind;
  databaseUrl: string;
  /** How many servers there are. */
  servers: number;
  proxy(ports: readonly number[], marker?: string): Promise<ClusterProxy>;
  guard: Guard;
};

export async function startChaosBus({
  kind,
  databaseUrl,
  servers,
  proxy,
  guard,
}: Options): Promise<ChaosBus> {
  const redis = kind === "redis" ? await startRedis({ guard }) : undefined;
  const proxies: ClusterProxy[] = [];
  const databasePort = Number(new URL(databaseUrl).port);
  for (let count = 0; count < servers; count++)
    proxies.push(redis ? await proxy([redis.port]) : await proxy([databasePort], POSTGRES_MARKER));
  const environments = proxies.map(({ port }) =>
    redis
      ? { DATABASE_URL: databaseUrl, REDIS_URL: through(redis.url, port) }
      : { DATABASE_URL: through(databaseUrl, port), REDIS_URL: "" },
  );
  return { kind, proxies, redis, environments };
}

function through(url: string, port: number): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}
