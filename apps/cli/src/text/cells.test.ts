import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutTo, fitTo, widthOf } from "./cells.ts";

describe("fitTo", () => {
  it("fills short text up to the width", () => {
    expect(fitTo("Ann", 6)).toBe("Ann   ");
  });

  it("cuts long text with an ellipsis", () => {
    expect(fitTo("Ann Lee", 5)).toBe("Ann …");
  });

  it("counts wide characters as two cells and never halves them", () => {
    expect(fitTo("你好世界", 6)).toBe("你好… ");
  });

  it("keeps emoji sequences whole", () => {
    expect(cutTo("👩‍👩‍👧👩‍👩‍👧", 3)).toBe("👩‍👩‍👧…");
  });

  it("takes exactly the width, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(widthOf(fitTo(text, width))).toBe(width);
      }),
    );
  });
});
