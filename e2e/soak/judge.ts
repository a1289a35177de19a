import type { Sample } from "./measure.ts";
import { slopeOf } from "./slope-of.ts";

/**
 * By how much each may rise in a minute. What is used is compiled, again and better, for ten minutes and more. And the
 * browser itself keeps what was typed into a field, to undo it: a node for each search, up to a thousand.
 */
const bounds = { heapKb: 100, nodes: 10, listeners: 5 } as const;

/**
 * Says whether what the page held stayed the same, from the time when a third had passed: before that it warms up.
 *
 * @returns whether all of it did
 */
export function judge(samples: readonly Sample[], say: (line: string) => void): boolean {
  const last = samples.at(-1)?.minutes ?? 0;
  const warm = samples.filter(({ minutes }) => minutes > last / 3);
  const names = Object.keys(bounds) as (keyof typeof bounds)[];
  const verdicts = names.map((name) => {
    const slope = slopeOf(warm.map((sample) => ({ x: sample.minutes, y: sample[name] })));
    const isFlat = slope <= bounds[name];
    say(`${isFlat ? "✔" : "✖"} ${name}: ${slope.toFixed(1)} a minute, at most ${bounds[name]}`);
    return isFlat;
  });
  return verdicts.every(Boolean);
}
