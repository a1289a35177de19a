import { timeDeliveries } from "../../generator/time-deliveries.ts";
import { percentile } from "../../result/percentile.ts";
import type { Load } from "./load.ts";
import { openPairs } from "./open-pairs.ts";
import { withServer } from "./with-server.ts";

const PER_SECOND = 200;

/** The load of goal 6: the first of each pair writes. */
export const deliveryLoad: Load = {
  figures: ["p50", "p99"],
  measure: ({ sizes }, server) =>
    withServer(server, async ({ port }) => {
      const pairs = await openPairs(port, sizes.chats);
      const rooms = pairs.map(({ lanes: [sender, listener] }) => ({ sender, listeners: [listener] }));
      const took = await timeDeliveries(rooms, { perSecond: PER_SECOND, seconds: sizes.seconds });
      return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
    }),
};
