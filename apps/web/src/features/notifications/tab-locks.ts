/**
 * Holds a lock that all tabs of this browser share, from when it is free until the function is called that this
 * returns. It ends with its tab, however that ends. Plain http has no locks, nor the notifications that they are for.
 */
export function holdLock(name: string, onHeld: () => void = () => {}): () => void {
  if (!navigator.locks) return () => {};
  const ending = new AbortController();
  const untilEnded = new Promise<void>((resolve) => {
    ending.signal.addEventListener("abort", () => resolve());
  });
  const hold = () => {
    onHeld();
    return untilEnded;
  };
  navigator.locks.request(name, { signal: ending.signal }, hold).catch(() => {});
  return () => ending.abort();
}

/** @returns whether any tab of this browser holds the lock. */
export async function isLockHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
