import { backOffMs } from "@parley/client/back-off";
import type { Random } from "@parley/db/seed/create-random";
import { measured } from "../model/measured.ts";

const MS_PER_US = 1e-3;
/** As in the product: HANDSHAKE_TIMEOUT_MS. Who waits for longer hangs up, and comes again later. */
const PATIENCE_MS = 5_000;
const SLICE_MS = 250;

export type Storm = {
  /** Those that are left, and take in the clients of those that fell. */
  nodes: number;
  clients: number;
  /** Of a node's core, what ordinary work leaves. */
  share: number;
  random: Random;
};

/** At the end of each slice of time: how many were not back yet, and how many of these stood in a queue. */
export type StormSlice = { seconds: number; away: number; queued: number };

/**
 * Clients whose node fell come back: each waits as the product's clients do (`backOffMs`), goes to a node at random, is
 * served in turn, or hangs up after 5 s and waits longer. Time goes in slices.
 */
export function simulateStorm({ nodes, clients, share, random }: Storm): StormSlice[] {
  const capacity = ((SLICE_MS * share) / (measured.returnUs * MS_PER_US)) * nodes;
  const dueAt = new Map<number, number[]>();
  const queue: { since: number; failures: number }[] = [];
  let [head, away, credit] = [0, clients, 0];

  function comeLater(now: number, failures: number): void {
    const slice = Math.floor((now + backOffMs(failures, random.unit())) / SLICE_MS) + 1;
    const others = dueAt.get(slice);
    if (others) others.push(failures);
    else dueAt.set(slice, [failures]);
  }

  for (let client = 0; client < clients; client += 1) comeLater(-SLICE_MS, 0);
  const slices: StormSlice[] = [];
  for (let slice = 0; away > 0; slice += 1) {
    const now = slice * SLICE_MS;
    for (const failures of dueAt.get(slice) ?? []) queue.push({ since: now, failures });
    dueAt.delete(slice);
    credit = Math.min(credit, 1) + capacity;
    for (let next = queue[head]; next; next = queue[head]) {
      const isGone = now - next.since > PATIENCE_MS;
      if (!isGone && credit < 1) break;
      head += 1;
      if (isGone) comeLater(now, next.failures + 1);
      else {
        credit -= 1;
        away -= 1;
      }
    }
    slices.push({ seconds: now / 1_000, away, queued: queue.length - head });
  }
  return slices;
}
