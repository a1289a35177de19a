import { describe, expect, it } from "vitest";
import { instantOf, placeOf } from "./place.ts";

const HOUR_MS = 3_600_000;

describe("places to begin at", () => {
  it("are numbers, or times", () => {
    expect(placeOf("120")).toEqual({ after: 120 });
    expect(placeOf("2026-11-20T09:30:00Z")).toEqual({ from: "2026-11-20T09:30:00.000Z" });
  });

  it("may be so long ago", () => {
    const ago = (text: string) => Math.round((Date.now() - Date.parse(instantOf(text))) / HOUR_MS);
    expect([ago("120m"), ago("2h"), ago("3d"), ago("1w")]).toEqual([2, 2, 72, 168]);
  });

  it("begin a day where the reader is", () => {
    expect(instantOf("2026-11-20")).toBe(new Date(2026, 10, 20).toISOString());
  });

  it.each(["yesterday", "2026", "2026-13-40", "-2h", "2y", "", "9999999999999h"])("are not %j", (text) => {
    expect(() => instantOf(text)).toThrow(expect.objectContaining({ problem: "notATime" }));
  });
});
