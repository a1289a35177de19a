import { describe, expect, it } from "vitest";
import { widthOf } from "./cells.ts";
import { steady } from "./steady.ts";

describe("steady", () => {
  it.each([
    ["⛴️", 1],
    ["❤️", 1],
    ["1️⃣", 1],
    ["👍🏽", 2],
    ["👩🏽‍💻", 2],
    ["🥾", 2],
  ])("makes %s as wide as every terminal shows it", (emoji, cells) => {
    expect(widthOf(steady(emoji))).toBe(cells);
  });

  it("leaves the rest as it is", () => {
    for (const text of ["👩‍👩‍👧", "🇳🇱", "你好", "é", "🏽"]) expect(steady(text)).toBe(text);
  });
});
