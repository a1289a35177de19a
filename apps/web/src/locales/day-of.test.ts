import { expect, it } from "vitest";
import { dayOf, yearOf } from "./day-of.ts";

const DAY = 20_454; // 1 January 2026

it.each([
  ["2026-01-01T00:00:00Z", "UTC", DAY],
  ["2025-12-31T23:59:59Z", "UTC", DAY - 1],
  ["2025-12-31T23:00:00Z", "Europe/Berlin", DAY],
  ["2026-01-01T04:59:59Z", "America/New_York", DAY - 1],
  ["2025-12-31T18:15:00Z", "Asia/Kathmandu", DAY],
  ["2025-12-31T18:14:59Z", "Asia/Kathmandu", DAY - 1],
])("%s is in %s on its own day", (moment, zone, day) => {
  expect(dayOf(Date.parse(moment), zone)).toBe(day);
});

it("names the year of a day", () => {
  expect([yearOf(DAY), yearOf(DAY - 1)]).toEqual([2026, 2025]);
});
