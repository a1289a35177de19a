import { expect, test } from "vitest";
import { handlesIn } from "./handles-in.ts";

test.each([
  ["@ann and @bob_2", ["ann", "bob_2"]],
  ["@Ann, @ANN!", ["ann"]],
  ["(@ann)\n> @bob", ["ann", "bob"]],
  ["**@ann**, 「@bob」", ["ann", "bob"]],
  ["mail@ann.example, https://example.org/@ann, @@ann", []],
  ["@an @1ann @annа @", []],
  [`@${"a".repeat(33)}`, []],
  ["привет@ann", []],
])("%j addresses %j", (body, handles) => {
  expect(handlesIn(body)).toEqual(handles);
});

test("the longest text is searched at once", () => {
  expect(handlesIn("@a".repeat(5_000))).toEqual([]);
  expect(handlesIn("@".repeat(10_000))).toEqual([]);
});
