import type { Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import { withLanes } from "./with-lanes.ts";

const OUTSTANDING_PER_CONNECTION = 2;

/** Two people in each chat, and everybody always has two messages on their way. */
export const oneToOne: Goal = {
  number: 1,
  title: "one-to-one, persisted, acknowledged and delivered per second",
  figures: { "messages/s": "1/s", "generator's share": "of a core" },
  ratios: [
    { figure: "messages/s", per: "B", better: "higher", must: 0.22, stretch: 0.33 },
    { figure: "messages/s", per: "E messages/s", better: "higher", must: 5, stretch: 8 },
    { figure: "messages/s", per: "P messages/s", better: "higher", must: 15, stretch: 15 },
  ],
  async prepare(bench) {
    const { world, sizes } = bench;
    const chats = await world.directChats(sizes.chats);
    const outstanding = 2 * OUTSTANDING_PER_CONNECTION * chats.length;
    return () =>
      withLanes(bench, { what: "goal 1", chats }, async (lanes) => {
        const { acked, delivered, share } = await runClosedLoop(lanes, {
          outstanding,
          seconds: sizes.seconds,
        });
        return { "messages/s": Math.min(acked, delivered), "generator's share": share };
      });
  },
};
