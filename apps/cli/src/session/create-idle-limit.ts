/** Ends what stands still for too long. */
export type IdleLimit = {
  /** Aborted when it did, with the reason that `fetch` gives. */
  signal: AbortSignal;
  /** Something has moved. */
  moved: () => void;
  /** What is waited for now is up to others; until something moves again. */
  pause: () => void;
};

/** @param ms how long it may stand still, from now on */
export function createIdleLimit(ms: number): IdleLimit {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new DOMException("Too late", "TimeoutError"));
  let timer = setTimeout(giveUp, ms);
  const pause = () => clearTimeout(timer);
  const moved = () => {
    pause();
    timer = setTimeout(giveUp, ms);
  };
  return { signal: controller.signal, moved, pause };
}
