import { describe, expect, it } from "vitest";
import { continueLines } from "./continue-lines.ts";
import { edited } from "./text-edit.ts";

/** Breaks the line where `|` stands; null where the browser's own break will do. */
function broken(sketch: string): string | null {
  const at = sketch.indexOf("|");
  const given = { text: sketch.replace("|", ""), start: at, end: at };
  const edit = continueLines(given);
  if (!edit) return null;
  const { text, start } = edited(given, edit);
  return `${text.slice(0, start)}|${text.slice(start)}`;
}

describe("a line break", () => {
  it.each([
    ["- milk|", "- milk\n- |"],
    ["* milk|\n* tea", "* milk\n* |\n* tea"],
    ["- milk| and tea", "- milk\n- | and tea"],
    ["1. milk|", "1. milk\n2. |"],
    ["9) milk|", "9) milk\n10) |"],
    ["  - milk|", "  - milk\n  - |"],
    ["> so he said|", "> so he said\n> |"],
    ["> - milk|", "> - milk\n> - |"],
  ])("in an item goes on with the next one: %j", (before, after) => {
    expect(broken(before)).toBe(after);
  });

  it.each([
    ["- milk\n- |", "- milk\n|"],
    ["1. milk\n2. |\nafter", "1. milk\n|\nafter"],
    ["> so he said\n> |", "> so he said\n|"],
  ])("in an empty item ends the list: %j", (before, after) => {
    expect(broken(before)).toBe(after);
  });

  it.each(["milk|", "|- milk", "-5|", "3.14|", "**bold**|", "```\n- milk|", "- milk\n\n|"])(
    "is no more than that elsewhere: %j",
    (before) => expect(broken(before)).toBeNull(),
  );

  it("takes the place of what is selected", () => {
    const given = { text: "- milk and tea", start: 6, end: 14 };
    const edit = continueLines(given);
    expect(edit && edited(given, edit)).toEqual({ text: "- milk\n- ", start: 9, end: 9 });
  });
});
