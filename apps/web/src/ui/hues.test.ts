import { expect, it } from "vitest";
import { HUE_DEGREES, nearestHue } from "./hues.ts";

it("finds each colour by its own place on the wheel", () => {
  expect(HUE_DEGREES.map(nearestHue)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it("goes round the shorter way", () => {
  expect(nearestHue(359)).toBe(1);
  expect(nearestHue(345)).toBe(8);
});
