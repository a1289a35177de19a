import type { Random } from "../create-random.ts";
import type { Scene, SceneStart } from "./parse-script.ts";

const MINUTE_MS = 60_000;
/** Between two messages: time to notice the last one, and to type this one. */
const PAUSE_MIN_MS = 4_000;
const PAUSE_MAX_MS = 40_000;
const TYPING_MS_PER_CHARACTER = 120;
const TYPING_MAX_MS = 90_000;
/** Where scenes of today would run into the future they are pressed together, so far apart. */
const LEAST_GAP_MS = 2_000;

/**
 * Gives every message of a conversation its time: rising, and none after `now`.
 * Days begin at this machine's midnight, so that dinner is discussed at dinner time.
 *
 * @param now ms since the epoch
 * @returns one time per message, ms since the epoch
 */
export function scheduleScenes({
  scenes,
  now,
  random,
}: {
  scenes: readonly Scene[];
  now: number;
  random: Random;
}) {
  const times: number[] = [];
  for (const scene of scenes) {
    let at = Math.max(startOf(scene.start, now), times.at(-1) ?? 0);
    for (const { body } of scene.lines) {
      times.push(at);
      at += pauseAfter(body, random);
    }
  }
  return times.map((time, index) => Math.min(time, now - (times.length - index) * LEAST_GAP_MS));
}

function startOf(start: SceneStart, now: number): number {
  if ("minutesAgo" in start) return now - start.minutesAgo * MINUTE_MS;
  const day = new Date(now);
  day.setDate(day.getDate() - start.daysAgo);
  return day.setHours(start.hours, start.minutes, 0, 0);
}

function pauseAfter(body: string, random: Random): number {
  const pause = PAUSE_MIN_MS + random.below(PAUSE_MAX_MS - PAUSE_MIN_MS);
  return pause + Math.min(body.length * TYPING_MS_PER_CHARACTER, TYPING_MAX_MS);
}
