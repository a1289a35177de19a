import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Lane } from "./lane.ts";
import { watchOwnShare } from "./own-share.ts";
import { type Sums, sumsOf, untilDrained } from "./sums.ts";

const SECOND_MS = 1_000;
/** The share of the time before the measurement, in which nothing is counted. */
const WARM_UP = 0.25;

type Options = { outstanding: number; seconds: number };

/** What the loop needs of a lane, so that other servers are measured by the same one. */
export type LoopLane = Pick<Lane, keyof Sums | "write" | "onAnswer">;
type LoopChat = { lanes: readonly LoopLane[] };

/** What was done each second, and the generator's share of its core. */
export type Rates = { acked: number; delivered: number; share: number };

/**
 * Saturation: so many messages are always on their way, spread evenly over chats and members; each answer sends the
 * next. Returns when all of them are answered and delivered.
 * @throws Error when one is refused or never comes
 */
export async function runClosedLoop(
  chats: readonly LoopChat[],
  { outstanding, seconds }: Options,
): Promise<Rates> {
  let isOver = false;
  const write = (lane: LoopLane) => {
    if (!isOver) lane.write(1, randomUUIDv7());
  };
  for (const { lanes } of chats) for (const lane of lanes) lane.onAnswer = () => write(lane);
  for (const lane of seatsOf(chats, outstanding)) write(lane);
  await sleep(seconds * WARM_UP * SECOND_MS);
  const rates = await measure(chats, seconds);
  isOver = true;
  await untilDrained(chats);
  const { refused } = sumsOf(chats);
  if (refused > 0) throw new Error(`${refused} messages were refused.`);
  return rates;
}

/** Whose turn it is: one of each chat, then another of each, and from the first again. */
function seatsOf(chats: readonly LoopChat[], count: number): LoopLane[] {
  return Array.from({ length: count }, (_, seat) => {
    const lanes = chats[seat % chats.length]?.lanes ?? [];
    const lane = lanes[Math.floor(seat / chats.length) % lanes.length];
    if (!lane) throw new Error("A chat without members has no lane.");
    return lane;
  });
}

async function measure(chats: readonly LoopChat[], seconds: number): Promise<Rates> {
  const share = watchOwnShare();
  const [begin, before] = [performance.now(), sumsOf(chats)];
  await sleep(seconds * SECOND_MS);
  const after = sumsOf(chats);
  const took = (performance.now() - begin) / SECOND_MS;
  const rate = (what: keyof Sums) => (after[what] - before[what]) / took;
  return { acked: rate("acked"), delivered: rate("delivered"), share: share() };
}
