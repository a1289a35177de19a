import { loadJournal } from "../check/load-journal.ts";
import { measureNodes } from "../check/measure.ts";
import type { Fault, Scene } from "./fault.ts";

const CUT_MS = [1_000, 4_000] as const;
const BETWEEN_MS = 1_500;
const FREEZE_MS = 3_000;
const THAW_MS = 500;

/** What happens between the nodes. */
export const busFaults: readonly Fault[] = [
  {
    name: "F5",
    says: "the bus dead for 1 s and 4 s",
    isShort: true,
    hasLoad: true,
    endsQuietly: true,
    run: cutBus,
  },
  {
    name: "F6",
    says: "the bus frozen while people are removed",
    isShort: true,
    hasLoad: true,
    // Who comes and goes costs more than who writes: with fewer people there are more races.
    size: ({ size }) => ({ ...size, people: Math.min(size.people, 60), chats: Math.min(size.chats, 24) }),
    run: freezeBus,
  },
];

/** The last cut ends with the load: what it kept back has no successor that would show it missing. */
async function cutBus(scene: Scene): Promise<void> {
  for (const ms of CUT_MS) {
    await scene.wait(BETWEEN_MS);
    const from = Date.now();
    for (const bus of scene.cluster.bus.proxies) {
      bus.refuse(true);
      bus.reset(1);
    }
    await scene.wait(ms);
    await measure(scene, from);
    for (const bus of scene.cluster.bus.proxies) bus.refuse(false);
  }
}

/** How long it took to a neighbour and across, while there was no bus. */
async function measure({ cluster, crowd, journal, figure, wait }: Scene, from: number): Promise<void> {
  const until = Date.now();
  await wait(0);
  const { pool } = cluster.database;
  await loadJournal(pool, journal.lines());
  const nodeOf = Object.fromEntries(
    crowd.clients.flatMap(({ name, node }) => (node === undefined ? [] : [[name, node]])),
  );
  const { same, other } = await measureNodes(pool, { from, until, nodeOf });
  await pool.query("TRUNCATE chaos.lines");
  figure({ what: "same node p99, bus dead", value: Math.round(same), unit: "ms", limit: 250 });
  figure({ what: "other node p99, bus dead", value: Math.round(other), unit: "ms", limit: 1_500 });
}

/** Removes as fast as it can; whoever is removed must get nothing, although nobody tells his node. */
async function freezeBus({ cluster, door, profile, wait, figure }: Scene): Promise<void> {
  const { count: removals, everyMs } = profile.removals;
  let count = 0;
  while (count < removals) {
    for (const bus of cluster.bus.proxies) bus.weather({ state: "frozen" });
    for (let ms = 0; ms < FREEZE_MS; ms += everyMs) {
      if (door.kick()) count += 1;
      await wait(everyMs);
    }
    for (const bus of cluster.bus.proxies) bus.weather({ state: "open" });
    await wait(THAW_MS);
  }
  figure({ what: "removals while frozen", value: count, unit: "", limit: Number.POSITIVE_INFINITY });
}
