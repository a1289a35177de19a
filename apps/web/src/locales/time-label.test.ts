import { expect, it } from "vitest";
import { timeLabel } from "./time-label.ts";

const now = Date.parse("2026-03-12T14:05:00Z");

it.each([
  ["2026-03-12T00:00:01", "time"],
  ["2026-03-12T14:06:00", "time"],
  ["2026-03-11T23:59:59", "yesterday"],
  ["2026-03-10T23:59:59", "weekday"],
  ["2026-03-06T08:00:00", "weekday"],
  ["2026-03-05T23:00:00", "date"],
  ["2025-12-31T23:00:00", "dateWithYear"],
])("%s is named by its %s", (moment, label) => {
  expect(timeLabel({ time: Date.parse(`${moment}Z`), now, timeZone: "UTC" })).toBe(label);
});
