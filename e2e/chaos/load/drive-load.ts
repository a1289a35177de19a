import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../random.ts";
import { createActions } from "./actions.ts";
import type { Crowd } from "./create-crowd.ts";
import type { Door } from "./door.ts";

/** How much happens, per second. */
export type Rates = {
  sends: number;
  edits: number;
  deletes: number;
  reactions: number;
  reads: number;
  kicks: number;
};

const TICK_MS = 25;

export type Load = {
  /** Ends it. Who was removed a moment ago stays outside. */
  stop(): Promise<void>;
};

/** Starts the load L: who does what when is decided by the seed, and done whatever the network does. */
export function startLoad(crowd: Crowd, door: Door, random: Random, rates: Rates): Load {
  const actions = createActions(crowd, door, random);
  const isRunning = new AbortController();
  const running = run(isRunning.signal);

  async function run(signal: AbortSignal): Promise<void> {
    const due = Object.keys(rates).map((name) => ({ name: name as keyof Rates, debt: random.next() }));
    let before = performance.now();
    while (!signal.aborted) {
      const now = performance.now();
      for (const each of due) {
        each.debt += (rates[each.name] * (now - before)) / 1_000;
        for (; each.debt >= 1; each.debt -= 1) actions[each.name]();
      }
      before = now;
      await sleep(TICK_MS);
    }
  }

  return {
    async stop() {
      isRunning.abort();
      await running;
      await actions.settle();
    },
  };
}
