import { expect, test } from "vitest";
import { median, percentile } from "./percentile.ts";

test("a percentile is one of the values, whatever their order", () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  expect(percentile(values, 0.5)).toBe(5);
  expect(percentile(values, 0.99)).toBe(10);
  expect(percentile(values, 0.01)).toBe(1);
  expect(percentile([7], 0.5)).toBe(7);
});

test("the median of an odd number is its middle, of an even one the mean of both", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("of nothing there is neither", () => {
  expect(median([])).toBeNaN();
  expect(percentile([], 0.5)).toBeNaN();
});
