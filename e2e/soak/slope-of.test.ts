import { expect, test } from "vitest";
import { slopeOf } from "./slope-of.ts";

test("a line has its slope, and a stray point does not change it", () => {
  const line = Array.from({ length: 9 }, (_, x) => ({ x, y: 3 * x + 5 }));
  expect(slopeOf(line)).toBe(3);
  expect(slopeOf([...line, { x: 9, y: 1_000 }])).toBe(3);
});

test("what goes up and down is flat", () => {
  expect(slopeOf([1, 2, 1, 2, 1].map((y, x) => ({ x, y })))).toBe(0);
});

test("one point says nothing", () => {
  expect(slopeOf([{ x: 1, y: 1 }])).toBe(0);
  expect(slopeOf([])).toBe(0);
});
