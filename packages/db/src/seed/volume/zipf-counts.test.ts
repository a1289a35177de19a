import fc from "fast-check";
import { expect, test } from "vitest";
import { zipfCounts } from "./zipf-counts.ts";

test("the second chat has half of the first, the third a third", () => {
  expect(zipfCounts(1_100, 3)).toEqual([600, 300, 200]);
});

test("nothing is lost and the order falls, whatever the numbers", () => {
  const numbers = [fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 500 })] as const;
  fc.assert(
    fc.property(...numbers, (total, parts) => {
      const counts = zipfCounts(total, parts);
      expect(counts.reduce((a, b) => a + b)).toBe(total);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
  );
});
