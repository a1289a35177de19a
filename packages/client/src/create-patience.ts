/** How long to wait for one thing after another. */
export type Patience = {
  /** Aborted when something took too long, or nothing more is wanted. */
  signal: AbortSignal;
  /** Waits for it. What happens between two waits takes whatever time it takes. */
  waitFor: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Lets go of what is not wanted any more. */
  end: () => void;
};

/** @param ms how long one wait may take; then the signal's reason is a TimeoutError, as of `AbortSignal.timeout` */
export function createPatience(ms: number): Patience {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    waitFor: async (work) => {
      const timer = setTimeout(() => controller.abort(new DOMException("Too late", "TimeoutError")), ms);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
      }
    },
    end: () => controller.abort(),
  };
}
