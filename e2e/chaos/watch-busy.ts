import { performance } from "node:perf_hooks";

const WINDOW_MS = 3_000;

/**
 * All clients share one thread. While it has no pause, they hear late whatever the servers do.
 * @returns a function that ends the watch, and tells how much of its busiest 3 s the thread worked, in percent
 */
export function watchBusy(): () => number {
  let before = performance.eventLoopUtilization();
  let busiest = 0;
  const look = () => {
    const now = performance.eventLoopUtilization();
    busiest = Math.max(busiest, performance.eventLoopUtilization(now, before).utilization);
    before = now;
  };
  const timer = setInterval(look, WINDOW_MS).unref();
  return () => {
    clearInterval(timer);
    look();
    return Math.round(busiest * 100);
  };
}
