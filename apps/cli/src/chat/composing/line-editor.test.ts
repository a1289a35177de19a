import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Command, type Editor, emptyEditor, enterText, obey } from "./line-editor.ts";

const commands = [
  "left",
  "right",
  "wordLeft",
  "wordRight",
  "lineUp",
  "lineDown",
  "lineStart",
  "lineEnd",
  "deleteBefore",
  "deleteAfter",
  "killWord",
  "killWordAfter",
  "killToStart",
  "killToEnd",
  "yank",
  "yankOlder",
  "undo",
  "transpose",
  "upperCase",
  "lowerCase",
  "capitalCase",
] as const satisfies Command[];

function after(text: string, ...steps: Command[]): Editor {
  return steps.reduce(obey, enterText(emptyEditor, text));
}

describe("the line editor", () => {
  it("puts back what was killed, kills in a row together", () => {
    expect(after("one two three", "killWord", "killWord", "lineStart", "yank").draft.text).toBe(
      "two threeone ",
    );
    expect(after("one two", "lineStart", "killWordAfter", "killWordAfter", "yank").draft.text).toBe(
      "one two",
    );
  });

  it("exchanges what was put back for what was killed earlier", () => {
    const killed = after("one two", "killWord", "left", "lineEnd", "killWord");
    expect(obey(killed, "yank").draft.text).toBe("one ");
    expect(obey(obey(killed, "yank"), "yankOlder").draft.text).toBe("two");
    expect(obey(obey(obey(killed, "yank"), "yankOlder"), "yankOlder").draft.text).toBe("one ");
  });

  it("undoes word by word what was typed, and all else key by key", () => {
    const typed = ["o", "n", "e", " ", "t", "w", "o"].reduce(enterText, emptyEditor);
    expect(obey(typed, "undo").draft.text).toBe("one");
    expect(obey(obey(typed, "undo"), "undo").draft.text).toBe("");
    expect(after("one two", "killToStart", "undo").draft.text).toBe("one two");
  });

  it("keeps the caret between characters, whatever is done, and undoes all of it", () => {
    const anyCommand = fc.constantFrom(...commands);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(anyCommand), (text, steps) => {
        let editor = enterText(emptyEditor, text);
        for (const step of steps) editor = obey(editor, step);
        const { draft } = editor;
        expect(draft.caret).toBeGreaterThanOrEqual(0);
        expect(draft.caret).toBeLessThanOrEqual(draft.text.length);
        expect(draft.text.isWellFormed()).toBe(text.isWellFormed());
        while (editor.undo.length > 0) editor = obey(editor, "undo");
        expect(editor.draft.text).toBe("");
      }),
    );
  });
});
