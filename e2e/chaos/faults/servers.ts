import { setTimeout as sleep } from "node:timers/promises";
import { residentBytes } from "../cluster/process-tree.ts";
import type { ChaosServer } from "../cluster/servers.ts";
import type { Cluster } from "../cluster/start-cluster.ts";
import type { Fault, Scene } from "./fault.ts";

/** What happens to processes. */
export const serverFaults: readonly Fault[] = [
  { name: "F0", says: "nothing", hasLoad: true, run: ({ wait, profile }) => wait(profile.recoveryMs) },
  {
    name: "F1",
    says: "a realtime node killed",
    isShort: true,
    hasLoad: true,
    async run({ cluster, random, wait, profile }) {
      for (let count = 0; count < profile.repeats; count++) {
        const node = random.pick(cluster.nodes);
        await node.kill();
        await wait(random.between(500, 2_000));
        await node.start();
        await wait(random.between(0, 500));
      }
    },
  },
  {
    name: "F2",
    says: "web killed",
    hasLoad: true,
    async run({ cluster, random, wait, profile }) {
      for (let count = 0; count < profile.repeats; count++) {
        await cluster.web.kill();
        await wait(random.between(500, 2_000));
        await cluster.web.start();
      }
    },
  },
  {
    name: "F3",
    says: "Postgres killed",
    isShort: true,
    hasLoad: true,
    async run({ cluster, wait }) {
      await killWhileWriting(cluster);
      await wait(500);
      await cluster.postgres.restart();
    },
  },
  {
    name: "F4",
    says: "Postgres stopped for 30 s",
    hasLoad: true,
    async run({ cluster, wait }) {
      cluster.postgres.freeze();
      await wait(30_000);
      cluster.postgres.thaw();
    },
  },
  {
    name: "F8",
    says: "a node frozen 12 s",
    hasLoad: true,
    async run({ cluster, random, wait }) {
      const node = random.pick(cluster.nodes);
      node.freeze();
      await wait(12_000);
      node.thaw();
    },
  },
  {
    name: "F22",
    says: "the process with the most memory killed",
    hasLoad: true,
    run: killBiggest,
  },
  {
    name: "F23",
    says: "rolling restart",
    hasLoad: true,
    async run({ cluster, wait }) {
      for (const server of [...cluster.nodes, cluster.web]) {
        await server.stop();
        await server.start();
        await wait(1_000);
      }
    },
  },
  {
    name: "F24",
    says: "connection pool exhausted",
    hasLoad: true,
    run: exhaustPool,
  },
];

const WRITING_MAX_MS = 5_000;

/** When a message has come to it and is not written yet: nobody may be told that it is. */
async function killWhileWriting({ database, postgres }: Cluster): Promise<void> {
  const holder = await database.pool.connect();
  // It ends with Postgres.
  holder.on("error", () => {});
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE messages IN SHARE MODE");
  const waiting = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'messages'::regclass";
  const end = performance.now() + WRITING_MAX_MS;
  while ((await holder.query(waiting)).rowCount === 0 && performance.now() < end) await sleep(10);
  await postgres.kill();
  holder.release(true);
}

/** As Linux does where memory runs out. */
async function killBiggest({ cluster, profile, figure, wait }: Scene): Promise<void> {
  for (let count = 0; count < profile.repeats; count++) {
    const [biggest] = [...cluster.nodes, cluster.web].sort((one, other) => memoryOf(other) - memoryOf(one));
    if (!biggest) return;
    await biggest.kill();
    const begin = performance.now();
    await biggest.start();
    const value = Math.round(performance.now() - begin);
    figure({ what: `${biggest.name} back`, value, unit: "ms", limit: 5_000 });
    await wait(1_000);
  }
}

const memoryOf = (server: ChaosServer) => residentBytes(server.pid() ?? 0);

/** Every connection waits for a lock that somebody holds for 4 s. */
async function exhaustPool({ cluster }: Scene): Promise<void> {
  const holder = await cluster.database.pool.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE chats IN ACCESS EXCLUSIVE MODE");
    await sleep(4_000);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
}
