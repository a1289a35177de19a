import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, draftOf, type Edit, edits, insert } from "./draft.ts";

/** `|` marks the caret. */
function parse(text: string): Draft {
  return { text: text.replace("|", ""), caret: text.indexOf("|") };
}

function show({ text, caret }: Draft): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe("draft", () => {
  it.each<[Edit, string, string]>([
    ["left", "a👩‍👩‍👧|", "a|👩‍👩‍👧"],
    ["right", "|é", "é|"],
    ["left", "|a", "|a"],
    ["right", "a|", "a|"],
    ["wordLeft", "one two|", "one |two"],
    ["wordLeft", "one two  |", "one |two  "],
    ["wordRight", "|one two", "one| two"],
    ["lineUp", "one\ntw|o", "on|e\ntwo"],
    ["lineUp", "o\ntwo|", "o|\ntwo"],
    ["lineUp", "on|e\ntwo", "on|e\ntwo"],
    ["lineDown", "on|e\ntwo", "one\ntw|o"],
    ["lineDown", "|\n", "\n|"],
    ["lineDown", "one\ntw|o", "one\ntw|o"],
    ["lineStart", "|\na", "|\na"],
    ["lineStart", "one\ntwo|", "one\n|two"],
    ["lineEnd", "o|ne\ntwo", "one|\ntwo"],
    ["deleteBefore", "a👍🏽|b", "a|b"],
    ["deleteAfter", "a|👍🏽b", "a|b"],
    ["deleteWord", "one two|", "one |"],
    ["deleteToStart", "one\ntw|o", "one\n|o"],
    ["deleteToEnd", "on|e\ntwo", "on|\ntwo"],
    ["deleteToEnd", "one|\ntwo", "one|two"],
  ])("%s makes %j to %j", (edit, from, to) => {
    expect(show(edits[edit](parse(from)))).toBe(to);
  });

  it("inserts at the caret", () => {
    expect(show(insert(parse("a|c"), "b"))).toBe("ab|c");
  });

  it("keeps the caret between characters, whatever is done", () => {
    const anyEdit = fc.constantFrom(...(Object.keys(edits) as Edit[]));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(anyEdit), (text, steps) => {
        let draft = draftOf(text);
        for (const step of steps) draft = edits[step](draft);
        expect(draft.caret).toBeGreaterThanOrEqual(0);
        expect(draft.caret).toBeLessThanOrEqual(draft.text.length);
        expect(draft.text.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
