import type { Redis } from "ioredis";

const CONNECT_TIMEOUT_MS = 2_000;
/** Redis answers at once, or not at all. */
const COMMAND_TIMEOUT_MS = 1_000;

export type RedisConnection = {
  redis: Redis;
  /** It leads to the node of a cluster that has the channel. */
  isCluster: boolean;
};

type Address = { host: string; port: number };
type Shard = { from: number; to: number; id: string; master: Address };

/**
 * Opens connections that end with their first trouble and are then opened anew: a client that connects again by itself
 * would publish what is old, and would stay with a node of a cluster that has lost the channel.
 *
 * @param channel of a cluster, the node is looked for that has it
 * @returns a function that connects; it rejects when that cannot be done within 2 s or so
 */
export function createRedisConnector(url: string, channel: string): () => Promise<RedisConnection> {
  /** The nodes of the cluster, in case the one that the setting names is away. */
  let known: Address[] = [];

  return async function connect() {
    const redis = await openAny([url, ...known.map((address) => urlTo(url, address))]);
    try {
      const shards = await shardsOf(redis);
      if (!shards) return { redis, isCluster: false };
      known = shards.map(({ master }) => master);
      const slot = Number(await redis.cluster("KEYSLOT", channel));
      const shard = shards.find(({ from, to }) => from <= slot && slot <= to);
      if (!shard) throw new Error("no node of the cluster has the channel");
      if (shard.id === (await redis.cluster("MYID"))) return { redis, isCluster: true };
      redis.disconnect();
      return { redis: await open(urlTo(url, shard.master)), isCluster: true };
    } catch (error) {
      redis.disconnect();
      throw error;
    }
  };
}

async function openAny([url = "", ...others]: string[]): Promise<Redis> {
  try {
    return await open(url);
  } catch (error) {
    if (others.length === 0) throw error;
    return openAny(others);
  }
}

async function open(url: string): Promise<Redis> {
  // Loaded by those who use it alone.
  const { Redis } = await import("ioredis");
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let trouble: Error | undefined;
  redis.on("error", (error: Error) => {
    trouble ??= error;
  });
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    // What it says in the end is that the connection is closed.
    throw trouble ?? error;
  }
}

/** Who has which slots; null when the server is no cluster. */
async function shardsOf(redis: Redis): Promise<Shard[] | null> {
  try {
    const rows = await redis.cluster("SLOTS");
    const asked = { host: redis.options.host ?? "", port: redis.options.port ?? 0 };
    // A node that does not know its own name leaves it empty.
    return rows.flatMap(([from, to, master]) => {
      if (!master) return [];
      const [host, port, id] = master;
      return [{ from, to, id, master: { host: host || asked.host, port } }];
    });
  } catch (error) {
    if (/cluster support disabled|unknown command|no permissions/i.test((error as Error).message))
      return null;
    throw error;
  }
}

/** The same address, with its password and its encryption, at another node. */
function urlTo(url: string, { host, port }: Address): string {
  const address = new URL(url);
  address.hostname = host.includes(":") ? `[${host}]` : host;
  address.port = String(port);
  return address.href;
}
