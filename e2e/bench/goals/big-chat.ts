import { openBareRoom } from "../anchors/bare-sockets.ts";
import type { Bench, Goal } from "../bench.ts";
import { timeDeliveries } from "../generator/time-deliveries.ts";
import { percentile } from "../result/percentile.ts";
import { startBareServer } from "../server/start-bare-server.ts";
import { measureDeliveries } from "./delivery.ts";
import { withLanes } from "./with-lanes.ts";

const PER_SECOND = 20;

/** From the moment when a message to a large group was due until the last of its members has it. */
export const bigChat: Goal = {
  number: 10,
  title: `a chat of 1,000 at ${PER_SECOND} messages per second, until the last one has it`,
  figures: { p50: "ms", p99: "ms", "bare Socket.IO, p50": "ms", "bare Socket.IO, p99": "ms" },
  ratios: [{ figure: "p99", per: "bare Socket.IO, p99", better: "lower", must: 1.5, stretch: 1.1 }],
  async prepare(bench) {
    const chats = await bench.world.groups(1, bench.sizes.roomMembers);
    return async () => {
      const bare = await measureBare(bench);
      const { p50, p99 } = await withLanes(bench, { what: "goal 10", chats }, (lanes) =>
        measureDeliveries(bench, lanes, PER_SECOND),
      );
      return { p50, p99, "bare Socket.IO, p50": bare.p50, "bare Socket.IO, p99": bare.p99 };
    };
  },
};

async function measureBare(bench: Bench): Promise<{ p50: number; p99: number }> {
  const server = await bench.cores.forServers(() => startBareServer(bench));
  try {
    const { room, close } = await openBareRoom(server.port, bench.sizes.roomMembers);
    const took = await timeDeliveries([room], { perSecond: PER_SECOND, seconds: bench.sizes.seconds });
    close();
    return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
  } finally {
    await server.stop();
  }
}
