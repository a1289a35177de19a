import { AppError } from "@parley/protocol";

type Options<Item, Result> = {
  /** How many go together at most. */
  batchMax: number;
  /** How many wait at most. */
  queueMax: number;
  /** Is given, once, what tells how many wait. */
  watchQueue?: (read: () => number) => void;
  /** @returns one result per item, in their order */
  work(batch: readonly Item[]): Promise<Result[]>;
  /** @returns how long after a batch began the next may, in ms, by how many it had and how many wait; at once by default */
  pace?: Pace;
};
type Pace = (sizes: { batch: number; waiting: number }) => number;

type Waiting<Item, Result> = { item: Item } & PromiseWithResolvers<Result>;

/**
 * Group commit: one batch is in flight, and what arrives meanwhile waits for the next. Without a pace no timer: an idle
 * process works when it has read what has arrived, a busy one does many in one round trip. @returns what does one of them;
 * it throws AppError unavailable when too many wait already
 */
export function inBatches<Item, Result>({
  batchMax,
  queueMax,
  watchQueue,
  work,
  pace,
}: Options<Item, Result>): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  let isWorking = false;
  watchQueue?.(() => queue.length);

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const begunAt = performance.now();
      const batch = queue.splice(0, batchMax);
      await settle(batch, work);
      if (pace) await sleepUntil(begunAt + pace({ batch: batch.length, waiting: queue.length }));
    }
    isWorking = false;
  }

  return (item) => {
    if (queue.length >= queueMax) return Promise.reject(new AppError("unavailable"));
    const waiting = { item, ...Promise.withResolvers<Result>() };
    queue.push(waiting);
    if (!isWorking) {
      isWorking = true;
      // Node comes to immediates when it has read every socket that has something: the first of many does not go alone.
      setImmediate(() => void drain());
    }
    return waiting.promise;
  };
}

/** A pace: who comes alone goes at once, and so does a full batch; of several each has so long for others to join. */
export function gatherFor(ms: number, batchMax: number): Pace {
  return ({ batch, waiting }) => (batch + waiting === 1 || waiting >= batchMax ? 0 : ms);
}

/** The batch itself may have taken longer: then it does not sleep. */
async function sleepUntil(time: number): Promise<void> {
  const ms = time - performance.now();
  if (ms > 0) await new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Never throws: each of the batch gets its result, or all get the error. */
async function settle<Item, Result>(
  batch: readonly Waiting<Item, Result>[],
  work: Options<Item, Result>["work"],
): Promise<void> {
  try {
    const results = await work(batch.map(({ item }) => item));
    batch.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result !== undefined) resolve(result);
      else reject(new Error("a batch has fewer results than it was given items"));
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
