import type { Random } from "@parley/db/seed/create-random";

/** When each of so many comes, in seconds, if they know nothing of each other. */
export function poissonArrivals(count: number, perSecond: number, random: Random): number[] {
  let now = 0;
  return Array.from({ length: count }, () => {
    now += exponential(1 / perSecond, random);
    return now;
  });
}

export function exponential(mean: number, random: Random): number {
  return -mean * Math.log(1 - random.unit());
}
