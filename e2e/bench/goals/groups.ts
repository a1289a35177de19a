import type { Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import { withLanes } from "./with-lanes.ts";

const OUTSTANDING_PER_GROUP = 20;

/** Everybody of a group hears what twenty of them write. */
export const groups: Goal = {
  number: 9,
  title: "groups of 50, deliveries per second",
  figures: { "deliveries/s": "1/s", "messages/s": "1/s", "generator's share": "of a core" },
  ratios: [
    { figure: "deliveries/s", per: "S", better: "higher", must: 1.3, stretch: 2.5 },
    { figure: "deliveries/s", per: "E deliveries/s", better: "higher", must: 6, stretch: 10 },
    { figure: "deliveries/s", per: "P deliveries/s", better: "higher", must: 18, stretch: 18 },
  ],
  async prepare(bench) {
    const { world, sizes } = bench;
    const chats = await world.groups(sizes.groups, sizes.groupMembers);
    const outstanding = OUTSTANDING_PER_GROUP * chats.length;
    return () =>
      withLanes(bench, { what: "goal 9", chats }, async (lanes) => {
        const { acked, delivered, share } = await runClosedLoop(lanes, {
          outstanding,
          seconds: sizes.seconds,
        });
        return { "deliveries/s": delivered, "messages/s": acked, "generator's share": share };
      });
  },
};
