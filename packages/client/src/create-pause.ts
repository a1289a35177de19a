export type Pause = {
  /** Resolves after `ms`, or as soon as somebody wakes it. */
  wait(ms: number): Promise<void>;
  wake(): void;
};

/** @returns waiting that can be cut short, for everything that retries. */
export function createPause(): Pause {
  const sleepers = new Set<() => void>();
  return {
    wait(ms) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      sleepers.add(resolve);
      return promise.finally(() => {
        clearTimeout(timer);
        sleepers.delete(resolve);
      });
    },
    wake() {
      for (const resolve of [...sleepers]) resolve();
    },
  };
}
