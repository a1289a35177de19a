import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeFirst, widthOf } from "../text/cells.ts";
import { wrap } from "./wrap.ts";

function isNarrow(line: string, width: number): boolean {
  return widthOf(line) <= width || line === takeFirst(line);
}

describe("wrap", () => {
  it("breaks between words", () => {
    expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
  });

  it("cuts what is longer than a line", () => {
    expect(wrap("a https://example.org/x", 10)).toEqual(["a", "https://ex", "ample.org/", "x"]);
  });

  it("keeps the writer's own lines, empty ones too", () => {
    expect(wrap("one\n\ntwo", 10)).toEqual(["one", "", "two"]);
  });

  it("counts wide characters twice", () => {
    expect(wrap("你好世界", 5)).toEqual(["你好", "世界"]);
  });

  it("ends with characters that are wider than the line", () => {
    const wide = "\u0915\u094d\u0937\u094d\u0923\u094d\u092f".repeat(3);
    expect(wrap(wide, 2).join("")).toBe(wide);
  });

  it("loses no character and makes no line too wide", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(isNarrow(line, width)).toBe(true);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(wrap(text, 10_000).join("").replaceAll(/\s/g, ""));
      }),
    );
  });
});
