import type { Random } from "@parley/db/seed/create-random";
import { assumed } from "./assumed.ts";
import { meanAudience } from "./audience.ts";

const MINUTES = 24 * 60;
const MINUTE_S = 60;
/** When most people write, and when the fewest. */
const BUSIEST_HOUR = 20;

export type Minute = { hour: number; messages: number; deliveries: number };

/** A day, minute by minute: per second, with the chance that it has. */
export function aDay(people: number, random: Random): Minute[] {
  const mean = (people * assumed.messagesPerDay) / (MINUTES * MINUTE_S);
  const audience = meanAudience();
  return Array.from({ length: MINUTES }, (_, minute) => {
    const hour = minute / MINUTE_S;
    const expected = mean * rateAt(hour) * MINUTE_S;
    const messages = poisson(expected, random) / MINUTE_S;
    return { hour, messages, deliveries: messages * audience };
  });
}

/** Against the mean, which it keeps: a cosine, made steeper so that its peak is the assumed one. */
export function rateAt(hour: number): number {
  const steepness = steepnessFor(assumed.peakFactor);
  return Math.exp(steepness * Math.cos(((hour - BUSIEST_HOUR) / 24) * 2 * Math.PI)) / bessel0(steepness);
}

/** exp(k cos x) is exp(k)/I0(k) times its mean at its peak: that is searched for k. */
function steepnessFor(peak: number): number {
  let [low, high] = [0, 20];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (Math.exp(middle) / bessel0(middle) < peak) low = middle;
    else high = middle;
  }
  return low;
}

/** The modified Bessel function I0: its series (Abramowitz and Stegun, 9.6.12). */
function bessel0(x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; term > sum * 1e-15; k += 1) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
}

/** Of many, by the normal distribution; of few, by counting exponential gaps. */
function poisson(mean: number, random: Random): number {
  if (mean > 1_000) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = 0;
  let time = -Math.log(1 - random.unit());
  while (time < mean) {
    count += 1;
    time -= Math.log(1 - random.unit());
  }
  return count;
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
}
