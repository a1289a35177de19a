import { describe, expect, it } from "vitest";
import { createTimes } from "./times.ts";

const now = () => Date.UTC(2026, 10, 20, 18, 0);
const times = (language: "en" | "ru") => createTimes({ language, isUtc: true, now });
const at = (...parts: [number, number, number, number]) => Date.UTC(...parts, 5);

describe("times", () => {
  it("are complete and sortable where they are compared", () => {
    expect(times("en").stamp(at(2026, 10, 20, 9))).toBe("2026-11-20 09:05");
    expect(times("ru").stamp(at(2026, 10, 20, 9))).toBe("2026-11-20 09:05");
  });

  it("are as brief as they can be in lists", () => {
    const { brief } = times("en");
    expect([brief(at(2026, 10, 20, 9)), brief(at(2026, 10, 19, 9)), brief(at(2025, 2, 1, 9))]).toEqual([
      "09:05",
      "19 Nov",
      "01/03/2025",
    ]);
  });

  it("name days in the reader's language", () => {
    expect(times("en").day(at(2026, 10, 20, 9))).toBe("Friday, 20 November 2026");
    expect(times("ru").day(at(2026, 10, 20, 9))).toContain("20 ноября 2026");
  });
});
