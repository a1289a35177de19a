import type { Random } from "@parley/db/seed/create-random";
import { measured } from "../model/measured.ts";
import { poissonArrivals } from "./poisson-arrivals.ts";

const US = 1e-6;
/** As in the product: APPEND_BATCH_MAX. */
const BATCH_MAX = 200;

export type Batches = {
  /** Realtime nodes, each with one batch in flight. */
  nodes: number;
  /** Of Postgres. */
  cores: number;
  messagesPerSecond: number;
  messages: number;
  random: Random;
};

type Node = { queue: number[]; isWriting: boolean };
type Event = { at: number; node: Node; written: readonly number[] };

/**
 * Messages come to nodes at random; a node writes what has come while its last batch was being written, and Postgres
 * writes as many batches at once as it has cores. Event by event.
 * @returns how long each message took from its arrival to its commit, in seconds, in no order
 */
export function simulateBatches({ nodes, cores, messagesPerSecond, messages, random }: Batches): number[] {
  const all = Array.from({ length: nodes }, (): Node => ({ queue: [], isWriting: false }));
  const arrivals = poissonArrivals(messages, messagesPerSecond, random);
  const waiting: { node: Node; batch: readonly number[] }[] = [];
  const writing: Event[] = [];
  const took: number[] = [];
  let free = cores;

  function offer(node: Node): void {
    if (node.isWriting || node.queue.length === 0) return;
    node.isWriting = true;
    waiting.push({ node, batch: node.queue.splice(0, BATCH_MAX) });
  }

  function write(now: number): void {
    while (free > 0) {
      const next = waiting.shift();
      if (!next) return;
      free -= 1;
      const service = costOf(next.batch.length) * US;
      insert(writing, { at: now + service, node: next.node, written: next.batch });
    }
  }

  function finishUntil(time: number): void {
    for (let done = writing[0]; done && done.at <= time; done = writing[0]) {
      writing.shift();
      free += 1;
      done.node.isWriting = false;
      for (const arrived of done.written) took.push(done.at - arrived);
      offer(done.node);
      write(done.at);
    }
  }

  for (const at of arrivals) {
    finishUntil(at);
    const node = all[random.below(nodes)];
    if (!node) continue;
    node.queue.push(at);
    offer(node);
    write(at);
  }
  finishUntil(Number.POSITIVE_INFINITY);
  return took;
}

/** Few are in flight: a list in order is enough. */
function insert(events: Event[], event: Event): void {
  const index = events.findIndex(({ at }) => at > event.at);
  if (index === -1) events.push(event);
  else events.splice(index, 0, event);
}

/** Of a batch, in µs. A message that comes alone is written by a function of its own. */
const costOf = (size: number) => (size === 1 ? measured.aloneUs : measured.batchUs + size * measured.rowUs);
