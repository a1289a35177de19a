import { expect, test } from "vitest";
import { createThrottle } from "./throttle.ts";

test("each key passes once in the given time, whatever the others do", () => {
  let time = 0;
  const throttle = createThrottle({ everyMs: 3_000, now: () => time });
  const passesAt = (at: number, key: string) => {
    time = at;
    return throttle.passes(key);
  };
  expect(passesAt(0, "a")).toBe(true);
  expect(passesAt(2_000, "b")).toBe(true);
  expect(passesAt(2_999, "a")).toBe(false);
  expect(passesAt(3_000, "a")).toBe(true);
  expect(passesAt(4_999, "b")).toBe(false);
  expect(passesAt(5_999, "a")).toBe(false);
  expect(passesAt(6_000, "a")).toBe(true);
});
