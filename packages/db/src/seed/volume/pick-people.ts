import type { Random } from "../create-random.ts";
import { shuffle } from "./shuffle.ts";

/**
 * Different people for a chat. The first ones of the volume are picked more often, as some people are in every group.
 *
 * @param options.from how many people there are
 * @param options.count how many to pick, at most `from`
 * @returns their numbers, from 0
 */
export function pickPeople({
  from,
  count,
  random,
}: {
  from: number;
  count: number;
  random: Random;
}): number[] {
  // Guessing until enough are different would take long where nearly everybody is in.
  if (count > from / 2) return shuffle([...Array(from).keys()], random).slice(0, count);
  const picked = new Set<number>();
  while (picked.size < count) picked.add(skewedBelow(from, random));
  return [...picked];
}

/** 0 ≤ n < `limit`; small numbers are likelier: half of the draws fall into the first quarter. */
export function skewedBelow(limit: number, random: Random): number {
  return Math.floor(limit * random.unit() ** 2);
}
