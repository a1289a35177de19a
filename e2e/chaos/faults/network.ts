import { FAIR } from "../cluster/tcp-proxy.ts";
import type { Fault, Scene } from "./fault.ts";

const RESET_WITHIN_BYTES = 30_000;
const HALF_OPEN_MS = 11_000;

/** What happens between clients and servers. */
export const networkFaults: readonly Fault[] = [
  {
    name: "F12",
    says: "50–2,000 ms of latency, 16 kB/s",
    hasLoad: true,
    async run({ cluster, wait, profile }) {
      const isBad = { latencyMs: 50, jitterMs: 1_950, bytesPerSecond: 16_000 };
      for (const proxy of fronts(cluster)) proxy.weather(isBad);
      await wait(profile.recoveryMs);
      for (const proxy of fronts(cluster)) proxy.weather(FAIR);
    },
  },
  {
    name: "F13",
    says: "resets at random bytes",
    isShort: true,
    hasLoad: true,
    async run({ cluster, wait, profile }) {
      for (const proxy of fronts(cluster)) {
        proxy.resetWithin(RESET_WITHIN_BYTES);
        proxy.reset(1);
      }
      for (let ms = 0; ms < profile.recoveryMs; ms += 500) {
        await wait(500);
        for (const proxy of fronts(cluster)) proxy.reset(0.1);
      }
      for (const proxy of fronts(cluster)) proxy.resetWithin(null);
      // What is still there would break later, after the end.
      for (const proxy of fronts(cluster)) proxy.reset(1);
    },
  },
  {
    name: "F14",
    says: "half-open connections",
    hasLoad: true,
    async run({ cluster, wait }) {
      for (const proxy of fronts(cluster)) proxy.forsake();
      await wait(HALF_OPEN_MS);
    },
  },
  {
    name: "F25",
    says: "asleep for 15 s, and awake again",
    hasLoad: true,
    async run({ crowd, cluster, wait }) {
      for (const terminal of crowd.terminals) terminal.freeze();
      cluster.front.weather({ state: "frozen" });
      await wait(15_000);
      cluster.front.weather({ state: "open" });
      for (const terminal of crowd.terminals) terminal.thaw();
    },
  },
];

export function fronts({ front, restFront, nodeFronts }: Scene["cluster"]) {
  return [front, restFront, ...nodeFronts];
}
