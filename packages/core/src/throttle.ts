/** Lets each key pass once in a while. */
export type Throttle = { passes(key: string): boolean };

type Options = {
  everyMs: number;
  /** The clock, in ms. */
  now?: () => number;
};

/** Keeps the keys of the last `everyMs` to twice that, in this process's memory. */
export function createThrottle({ everyMs, now = performance.now.bind(performance) }: Options): Throttle {
  let recent = new Map<string, number>();
  let older = new Map<string, number>();
  let turnedAt = now();

  return {
    passes(key) {
      const time = now();
      if (time - turnedAt >= everyMs) turn(time);
      const last = recent.get(key) ?? older.get(key);
      if (last !== undefined && time - last < everyMs) return false;
      recent.set(key, time);
      return true;
    },
  };

  /** What is forgotten here is older than anybody asks for. */
  function turn(time: number): void {
    older = recent;
    recent = new Map();
    turnedAt = time;
  }
}
