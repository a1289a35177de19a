import { describe, expect, it } from "vitest";
import { type Draft, insert } from "./draft.ts";
import { type Command, emptyEditor, obey } from "./line-editor.ts";

/** `|` marks the caret. */
function parse(text: string): Draft {
  return { text: text.replace("|", ""), caret: text.indexOf("|") };
}

function show({ text, caret }: Draft): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

function after(command: Command, draft: Draft): Draft {
  return obey({ ...emptyEditor, draft }, command).draft;
}

describe("draft", () => {
  it.each<[Command, string, string]>([
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
    ["killWord", "one two|", "one |"],
    ["killWordAfter", "one| two three", "one| three"],
    ["transpose", "ab|c", "acb|"],
    ["transpose", "ab|", "ba|"],
    ["transpose", "a|", "a|"],
    ["upperCase", "|straße ende", "STRASSE| ende"],
    ["capitalCase", "|ЕЖ ёж", "Еж| ёж"],
    ["killToStart", "one\ntw|o", "one\n|o"],
    ["killToEnd", "on|e\ntwo", "on|\ntwo"],
    ["killToEnd", "one|\ntwo", "one|two"],
  ])("%s makes %j to %j", (edit, from, to) => {
    expect(show(after(edit, parse(from)))).toBe(to);
  });

  it("inserts at the caret", () => {
    expect(show(insert(parse("a|c"), "b"))).toBe("ab|c");
  });
});
