import type { Bench, Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { withLanes } from "./with-lanes.ts";

const OUTSTANDING = 400;

/** All that is written goes to one chat, so that one row is locked for each batch. */
export const hotChat: Goal = {
  number: 7,
  title: "one hot chat against many, messages persisted per second",
  figures: { "one chat": "1/s", "many chats": "1/s" },
  ratios: [{ figure: "one chat", per: "many chats", better: "higher", must: 0.8, stretch: 1 }],
  async prepare(bench) {
    const many = await bench.world.directChats(bench.sizes.chats);
    const one = await bench.world.directChats(1);
    return async () => ({
      "one chat": await rateIn(bench, one),
      "many chats": await rateIn(bench, many),
    });
  },
};

function rateIn(bench: Bench, chats: readonly BenchChat[]): Promise<number> {
  return withLanes(bench, { what: "goal 7", chats }, async (lanes) => {
    const { acked } = await runClosedLoop(lanes, { outstanding: OUTSTANDING, seconds: bench.sizes.seconds });
    return acked;
  });
}
