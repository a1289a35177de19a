import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textParts } from "./text-parts.ts";

function linksOf(text: string): string[] {
  return textParts(text)
    .filter(({ kind }) => kind === "link")
    .map((part) => part.text);
}

describe("textParts", () => {
  it.each([
    ["see https://example.org/a?b=1#c now", ["https://example.org/a?b=1#c"]],
    ["http://a.test and https://b.test.", ["http://a.test", "https://b.test"]],
    ["(https://example.org/page)", ["https://example.org/page"]],
    ["https://en.wikipedia.org/wiki/Parley_(truce).", ["https://en.wikipedia.org/wiki/Parley_(truce)"]],
    ["«https://пример.рф/путь», смотри", ["https://пример.рф/путь"]],
    ["javascript:alert(1) ftp://x.test data:text/html,x", []],
    ["https://", []],
    ["no address here", []],
  ])("finds the web addresses in %j", (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant("https://"))), (pieces) => {
        const text = pieces.join(" ");
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
