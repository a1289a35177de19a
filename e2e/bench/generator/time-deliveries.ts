import { randomUUIDv7 } from "node:crypto";
import type { Lane } from "./lane.ts";
import { turn } from "./turn.ts";
import { until } from "./until.ts";

const SECOND_MS = 1_000;

/** Who writes, and all who must hear of it. */
export type Room = { sender: Pick<Lane, "write">; listeners: Pick<Lane, "onDelivery">[] };

type Options = { perSecond: number; seconds: number };

/**
 * Sends so many a second, evenly and to each room in turn, whatever becomes of them.
 * @returns for each message the ms from the moment when it was due until the last of its listeners had it
 */
export async function timeDeliveries(
  rooms: readonly Room[],
  { perSecond, seconds }: Options,
): Promise<number[]> {
  const count = Math.floor(perSecond * seconds);
  const begin = performance.now();
  const due = (id: number) => begin + (id * SECOND_MS) / perSecond;
  const took: number[] = [];
  for (const [index, room] of rooms.entries())
    watchRoom(room, (n) => void took.push(performance.now() - due(n * rooms.length + index)));
  for (let id = 0; id < count; id += 1) {
    while (performance.now() < due(id)) await turn();
    rooms[id % rooms.length]?.sender.write(id, randomUUIDv7());
  }
  const isDone = () => took.length >= count;
  await until(() => `${count - took.length} messages of ${count}`, isDone);
  return took;
}

/** Messages come to each listener in the order in which they were sent. */
function watchRoom({ listeners }: Room, onLast: (n: number) => void): void {
  const heard: number[] = [];
  for (const listener of listeners) {
    let next = 0;
    listener.onDelivery = () => {
      const n = next;
      next += 1;
      heard[n] = (heard[n] ?? 0) + 1;
      if (heard[n] === listeners.length) onLast(n);
    };
  }
}
