import { randomUUIDv7 } from "node:crypto";
import type { ChatLanes } from "./open-lanes.ts";
import { untilDrained } from "./sums.ts";
import { turn } from "./turn.ts";

const SECOND_MS = 1_000;
const TAIL_MS = 1_000;

type Options = { perSecond: number; seconds: number };

/** In ms, one for each message. */
export type Latencies = {
  /** From the moment when it was due until its acknowledgement; infinite when it was refused. */
  acknowledged: number[];
  /** From the moment when it was due until it was sent: the generator's own part of that. */
  late: number[];
};

/**
 * Sends so many a second, evenly, whatever the answers take: a server that stops for a moment is charged for all that
 * was due meanwhile. It turns without a pause, as timers have steps of 1 ms, so it takes all of its core.
 * @throws Error when an answer never comes
 */
export async function runOpenLoop(
  chats: readonly ChatLanes[],
  { perSecond, seconds }: Options,
): Promise<Latencies> {
  const count = Math.floor(perSecond * seconds);
  const lanes = chats.flatMap((chat) => chat.lanes);
  const begin = performance.now();
  const due = (id: number) => begin + (id * SECOND_MS) / perSecond;
  const acknowledged: number[] = [];
  const late: number[] = [];
  for (const lane of lanes) {
    lane.onAnswer = (id) => void acknowledged.push(performance.now() - due(id));
    lane.onRefusal = () => void acknowledged.push(Number.POSITIVE_INFINITY);
  }
  for (let id = 0; id < count; id += 1) {
    while (performance.now() < due(id)) await turn();
    late.push(performance.now() - due(id));
    lanes[id % lanes.length]?.write(id, randomUUIDv7());
  }
  // The last answers are waited for as awake as the others.
  while (acknowledged.length < count && performance.now() < due(count) + TAIL_MS) await turn();
  await untilDrained(chats);
  return { acknowledged, late };
}
