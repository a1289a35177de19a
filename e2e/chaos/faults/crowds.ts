import { isAtHead } from "../is-at-head.ts";
import type { Fault, Scene } from "./fault.ts";
import { fronts } from "./network.ts";
import { writeMany } from "./write-many.ts";

const GROUP = 50;
const MISSED = 100;
const POLL_MS = 50;
const PATIENCE_MS = 60_000;

/** Many at once, or much at once. */
export const crowdFaults: readonly Fault[] = [
  {
    name: "F17",
    says: "everybody reconnects at once, 100 missed each",
    isShort: true,
    hasLoad: false,
    size: ({ reconnecting }) => ({
      people: reconnecting,
      chats: Math.ceil(reconnecting / GROUP),
      membersPerChat: GROUP,
      isApart: true,
    }),
    run: reconnectAll,
  },
  {
    name: "F18",
    says: "one client far behind",
    hasLoad: false,
    size: () => ({ people: 3, chats: 1, membersPerChat: 3 }),
    run: fallBehind,
  },
];

async function reconnectAll(scene: Scene): Promise<void> {
  const { cluster, world, crowd, figure } = scene;
  for (const proxy of fronts(cluster)) proxy.weather({ state: "frozen" });
  await Promise.all(
    world.chats.map(({ id, owner }) => writeMany(scene, { chatId: id, person: owner, count: MISSED })),
  );
  for (const proxy of fronts(cluster)) proxy.reset(1);
  for (const proxy of fronts(cluster)) proxy.weather({ state: "open" });
  const ms = await untilAllAtHead(scene);
  figure({
    what: `${crowd.clients.length} clients converged`,
    value: Math.round(ms),
    unit: "ms",
    limit: 10_000,
  });
}

async function fallBehind(scene: Scene): Promise<void> {
  const { cluster, world, profile, figure } = scene;
  const [chat] = world.chats;
  if (!chat) throw new Error("there is no chat");
  for (const proxy of fronts(cluster)) proxy.weather({ state: "frozen" });
  const batch = profile.missed / 4;
  for (let part = 0; part < 4; part++)
    await writeMany(scene, { chatId: chat.id, person: chat.owner, count: batch });
  for (const proxy of fronts(cluster)) proxy.reset(1);
  for (const proxy of fronts(cluster)) proxy.weather({ state: "open" });
  const before = process.memoryUsage().rss;
  const ms = await untilAllAtHead(scene);
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  figure({ what: `${profile.missed} changes behind`, value: Math.round(ms), unit: "ms", limit: 5_000 });
  figure({ what: "memory grown", value: Math.round(grown), unit: "MB", limit: 100 });
}

async function untilAllAtHead({ crowd, cluster, wait }: Scene): Promise<number> {
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE_MS && !(await isAtHead(crowd, cluster.database)))
    await wait(POLL_MS);
  return performance.now() - begin;
}
