import type { Load } from "./load.ts";
import { measureLoop } from "./measure-loop.ts";
import { openGroups } from "./open-groups.ts";
import { withServer } from "./with-server.ts";

const OUTSTANDING_PER_GROUP = 20;

/** The load of goal 9: a message is answered when the group has sent it back to who wrote it. */
export const groupsLoad: Load = {
  figures: ["deliveries/s"],
  measure: ({ sizes }, server) =>
    withServer(server, async ({ port }) => {
      const groups = await openGroups(port, sizes);
      const outstanding = OUTSTANDING_PER_GROUP * groups.length;
      const { delivered, share } = await measureLoop(groups, { outstanding, seconds: sizes.seconds, server });
      return { "deliveries/s": delivered, "deliveries/s, generator": share };
    }),
};
