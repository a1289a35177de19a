import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise, neutraliseLines } from "./neutralise.ts";

/** Text with far more steering characters in it than chance would give. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(
        "\x1b[31m",
        "\x1b]0;owned\x07",
        "\x1b]52;c;ZXZpbA==\x07",
        "\x9b2J",
        "\u202e",
        "\u2066",
        "\ud800",
      ),
    ),
  )
  .map((parts) => parts.join(""));

describe("neutralise", () => {
  it("shows escape sequences instead of obeying them", () => {
    expect(neutralise("\x1b[2J\x1b]0;owned\x07")).toBe("␛[2J␛]0;owned␇");
  });

  it("shows C1 and bidi controls by their number", () => {
    expect(neutralise("a\x9b31m\u202eb")).toBe("a<U+009B>31m<U+202E>b");
  });

  it("puts several lines on one", () => {
    expect(neutralise("one\r\ntwo\tthree")).toBe("one two    three");
  });

  it("keeps emoji sequences and other people's scripts", () => {
    const text = "👩‍👩‍👧 שלום 你好 é";
    expect(neutralise(text)).toBe(text);
  });

  it("lets nothing through that steers a terminal, whatever comes in", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(text)).not.toMatch(/[\p{Cc}\p{Bidi_C}\p{Cs}\u2028\u2029]/u);
        expect(neutraliseLines(text).replaceAll("\n", "")).not.toMatch(
          /[\p{Cc}\p{Bidi_C}\p{Cs}\u2028\u2029]/u,
        );
      }),
    );
  });

  it("changes nothing that it has already changed", () => {
    fc.assert(fc.property(hostileText, (text) => neutralise(neutralise(text)) === neutralise(text)));
  });
});
