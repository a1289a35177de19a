import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../create-random.ts";
import { demoChats } from "./demo-chats.ts";
import { parseScript } from "./parse-script.ts";
import { scheduleScenes } from "./schedule-scenes.ts";

const NOON = new Date(2026, 10, 20, 12, 0).getTime();
const FOUR_DAYS_MINUTES = 4 * 24 * 60;

test("a scene of an earlier day begins at the time that its heading says, on this machine's clock", () => {
  const scenes = parseScript("[2 days ago, 19:40]\nann: Tea?\nbob: Always.");
  const [first = 0, second = 0] = scheduleScenes({ scenes, now: NOON, random: createRandom("tea") });
  expect(new Date(first)).toEqual(new Date(2026, 10, 18, 19, 40));
  expect(second).toBeGreaterThan(first);
});

test("a scene that has just happened counts back from now", () => {
  const scenes = parseScript("[30 minutes ago]\nann: Tea?");
  const [first = 0] = scheduleScenes({ scenes, now: NOON, random: createRandom("tea") });
  expect(NOON - first).toBe(30 * 60_000);
});

test("whenever the demo is loaded, its times rise and end before that moment", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: FOUR_DAYS_MINUTES }), (minutes) => {
      const now = NOON + minutes * 60_000;
      for (const { script } of demoChats) {
        const times = scheduleScenes({ scenes: parseScript(script), now, random: createRandom("any") });
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1)).toBeLessThan(now);
      }
    }),
    { numRuns: 50 },
  );
});
