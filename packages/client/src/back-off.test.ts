import { afterEach, expect, test, vi } from "vitest";
import { backOffMs } from "./back-off.ts";

afterEach(() => vi.restoreAllMocks());

const longestAfter = (failures: number) => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  return backOffMs(failures);
};

test.each([
  { outageMs: 5_000, longestMs: 1_600 },
  { outageMs: 30_000, longestMs: 7_000 },
])("who has failed for $outageMs ms waits at most $longestMs ms more", ({ outageMs, longestMs }) => {
  let failures = 0;
  // On average a wait is half of its bound.
  for (let passedMs = 0; passedMs < outageMs; failures++) passedMs += longestAfter(failures) / 2;
  expect(longestAfter(failures)).toBeLessThan(longestMs);
});

test("nobody waits for more than 15 s, however long it has failed", () => {
  expect(longestAfter(10_000)).toBe(15_000);
});

test("those who fell together do not come back together", () => {
  const waits = new Set(Array.from({ length: 100 }, () => Math.round(backOffMs(0))));
  expect(waits.size).toBeGreaterThan(50);
});
