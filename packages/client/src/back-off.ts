const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The bound grows to about a fifth of what the outage has lasted: after 5 s nobody waits for more than 1.5 s. */
const GROWTH = 1.1;

/**
 * Full jitter: anything between nothing and a bound that grows, so that clients that fell together
 * do not come back together (Brooker, "Exponential Backoff And Jitter").
 * @param failures how many attempts have failed in a row
 * @param luck 0 ≤ luck < 1
 * @returns how long to wait before the next attempt, in ms
 */
export function backOffMs(failures: number, luck = Math.random()): number {
  return luck * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * GROWTH ** failures);
}
