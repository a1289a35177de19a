import { expect, test } from "vitest";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

test("cells stand below each other, and a text has a line for itself", () => {
  const table = formatTable([["name", "n"], "one of two", ["long name", "1"], ["b"]]);
  expect(table.split("\n")).toEqual(["name       n", "─────────  ─", "one of two", "long name  1", "b"]);
});

test.each([
  [0.0123456, "0.0123"],
  [1.2, "1.2"],
  [45.678, "45.7"],
  [123_456.7, "123,457"],
  [Number.NaN, "–"],
])("%d is shown as %s", (value, shown) => {
  expect(formatNumber(value)).toBe(shown);
});
