import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeFirst, widthOf } from "../text/cells.ts";
import { wrap, wrapLinked } from "./wrap.ts";

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

  it("leads from all lines of an address to the whole", () => {
    const link = "https://example.org/x";
    expect(wrapLinked(`a ${link}, b`, 10)).toEqual([
      [{ text: "a" }],
      [{ text: "https://ex", link }],
      [{ text: "ample.org/", link }],
      [{ text: "x", link }, { text: ", b" }],
    ]);
  });

  it("makes no link of what steers a terminal", () => {
    expect(wrapLinked("https://a.test/\x1b]8;;file:///\x07", 80)).toEqual([
      [{ text: "https://a.test/␛]8;;file:///␇", link: "https://a.test/␛]8;;file:///␇" }],
    ]);
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
