import type { Bench, Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { withNode } from "../server/start-node.ts";
import type { Variant } from "../server/variants.ts";
import { withLanes } from "./with-lanes.ts";

const OUTSTANDING_PER_CHAT = 4;

/** The load of goal 1 on three nodes that differ in one thing: how messages are written. */
export const withoutBatch: Goal = {
  number: 2,
  title: "one-to-one as ever, with one transaction for each message, and (goal 3) with nothing stored",
  figures: { "as ever": "1/s", "one by one": "1/s", "nothing stored": "1/s" },
  ratios: [
    { figure: "as ever", per: "one by one", better: "higher", must: 3, stretch: 4 },
    { figure: "as ever", per: "nothing stored", better: "higher", must: 0.4, stretch: 0.5 },
  ],
  async prepare(bench) {
    const chats = await bench.world.directChats(bench.sizes.chats);
    // What is numbered without being stored must not meet what is.
    const others = await bench.world.directChats(bench.sizes.chats);
    return async () => ({
      "as ever": await rateOf(bench, "as ever", chats),
      "one by one": await rateOf(bench, "one by one", chats),
      "nothing stored": await rateOf(bench, "nothing stored", others),
    });
  },
};

function rateOf(bench: Bench, variant: Variant, chats: readonly BenchChat[]): Promise<number> {
  return withNode(bench, variant, ({ port }) => {
    const isStored = variant !== "nothing stored";
    return withLanes(bench, { what: "goal 2", chats, ports: [port], isStored }, async (lanes) => {
      const load = { outstanding: OUTSTANDING_PER_CHAT * chats.length, seconds: bench.sizes.seconds };
      // What a node of a few seconds does is not yet what it can.
      await runClosedLoop(lanes, load);
      const { acked, delivered } = await runClosedLoop(lanes, load);
      return Math.min(acked, delivered);
    });
  });
}
