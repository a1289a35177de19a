import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../text/cells.ts";
import { draftOf } from "./draft.ts";
import { viewDraft } from "./draft-view.ts";

const size = { width: 5, height: 3 };

describe("viewDraft", () => {
  it("puts the caret where the next character will be", () => {
    expect(viewDraft(draftOf("abc"), size)).toEqual({ lines: ["abc"], caret: { x: 3, y: 0 } });
    expect(viewDraft(draftOf("你好"), size)).toEqual({ lines: ["你好"], caret: { x: 4, y: 0 } });
    expect(viewDraft(draftOf("abcde"), size)).toEqual({ lines: ["abcde", ""], caret: { x: 0, y: 1 } });
    expect(viewDraft(draftOf("a\n"), size)).toEqual({ lines: ["a", ""], caret: { x: 0, y: 1 } });
    expect(viewDraft({ text: "a\nb", caret: 1 }, size).caret).toEqual({ x: 1, y: 0 });
  });

  it("keeps the caret in view when there are more lines than room", () => {
    expect(viewDraft(draftOf("1\n2\n3\n4"), size)).toEqual({ lines: ["2", "3", "4"], caret: { x: 1, y: 2 } });
    expect(viewDraft({ text: "1\n2\n3\n4", caret: 0 }, size)).toEqual({
      lines: ["1", "2", "3"],
      caret: { x: 0, y: 0 },
    });
  });

  it("never leaves its box", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const { lines, caret } = viewDraft(draftOf(text), { width, height: 3 });
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 13));
        expect(caret.x).toBeLessThanOrEqual(width);
        expect(caret.y).toBeLessThan(lines.length);
      }),
    );
  });
});
