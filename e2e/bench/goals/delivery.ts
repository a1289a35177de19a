import type { Bench, Goal } from "../bench.ts";
import type { ChatLanes } from "../generator/open-lanes.ts";
import { type Room, timeDeliveries } from "../generator/time-deliveries.ts";
import { percentile } from "../result/percentile.ts";
import { withLanes } from "./with-lanes.ts";

const PER_SECOND = 200;

/** From the moment when a message was due until the other person has it. */
export const delivery: Goal = {
  number: 6,
  title: `delivery at ${PER_SECOND} messages per second`,
  figures: { p50: "ms", p99: "ms" },
  ratios: [
    { figure: "p50", per: "E p50", better: "lower", must: 0.8, stretch: 0.5 },
    { figure: "p99", per: "E p99", better: "lower", must: 0.8, stretch: 0.5 },
  ],
  async prepare(bench) {
    const chats = await bench.world.directChats(bench.sizes.chats);
    return () => withLanes(bench, { what: "goal 6", chats }, (lanes) => measureDeliveries(bench, lanes));
  },
};

/** The first of each chat writes, and all others listen. */
export async function measureDeliveries(
  { sizes }: Bench,
  chats: readonly ChatLanes[],
  perSecond = PER_SECOND,
): Promise<{ p50: number; p99: number }> {
  const took = await timeDeliveries(chats.map(roomOf), { perSecond, seconds: sizes.seconds });
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

function roomOf({ lanes: [sender, ...listeners] }: ChatLanes): Room {
  if (!sender) throw new Error("A chat without members has no lane.");
  return { sender, listeners };
}
