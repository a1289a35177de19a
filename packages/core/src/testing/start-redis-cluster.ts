import { freePort } from "@parley/db/postgres/free-port";
import { type Guard, startGuard } from "@parley/db/postgres/guard";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { Redis } from "ioredis";
import { startRedis, type TestRedis } from "./start-redis.ts";

const MASTERS = 3;
const SLOTS = 16_384;
const FORMING_MS = 30_000;

export type TestRedisCluster = {
  nodes: readonly TestRedis[];
  /** For what the test itself asks of each. */
  clients: readonly Redis[];
  /** Which of them has a channel. */
  ownerOf(channel: string): Promise<number>;
  /** Gives a channel's slot to another of them. */
  move(channel: string, to: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a Redis Cluster of three masters on this machine. */
export async function startRedisCluster(): Promise<TestRedisCluster> {
  const guard = startGuard();
  const busPorts = await Promise.all(Array.from({ length: MASTERS }, freePort));
  const nodes = await Promise.all(busPorts.map((port) => startNode(guard, port)));
  const clients = nodes.map(({ url }) => new Redis(url, { retryStrategy: () => 100 }).on("error", () => {}));
  const meeting = ["127.0.0.1", nodes[0]?.port ?? 0, busPorts[0] ?? 0] as const;
  for (const [index, client] of clients.entries()) {
    await client.cluster("ADDSLOTSRANGE", firstSlot(index), firstSlot(index + 1) - 1);
    if (index > 0) await client.call("CLUSTER", "MEET", ...meeting);
  }
  const isFormed = async () => {
    const infos = await Promise.all(clients.map((client) => client.cluster("INFO")));
    return infos.every(
      (info) => info.includes("cluster_state:ok") && info.includes(`known_nodes:${MASTERS}`),
    );
  };
  if (!(await waitUntil(isFormed, FORMING_MS))) throw new Error("the Redis Cluster does not form");
  const slotOf = async (channel: string) => Number(await clients[0]?.cluster("KEYSLOT", channel));
  return {
    nodes,
    clients,
    ownerOf: async (channel) => Math.floor(((await slotOf(channel)) * MASTERS) / SLOTS),
    async move(channel, to) {
      const slot = await slotOf(channel);
      const id = (await clients[to]?.cluster("MYID")) ?? "";
      for (const client of clients) await client.cluster("SETSLOT", slot, "NODE", id);
    },
    async stop() {
      for (const client of clients) client.disconnect();
      await Promise.all(nodes.map((node) => node.stop()));
      guard.close();
    },
  };
}

function startNode(guard: Guard, busPort: number): Promise<TestRedis> {
  const settings = ["--cluster-enabled", "yes", "--cluster-require-full-coverage", "no"];
  return startRedis({ guard, settings: [...settings, "--cluster-port", String(busPort)] });
}

const firstSlot = (index: number) => Math.floor((SLOTS * index) / MASTERS);
