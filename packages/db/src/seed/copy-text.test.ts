import { expect, test } from "vitest";
import { copyText } from "./copy-text.ts";

test("a row becomes one line with tabs between its values", () => {
  expect(copyText(["a", 1, "б"])).toBe("a\t1\tб\n");
});

test("null is told apart from an empty text and from a text that looks like it", () => {
  expect(copyText([null, "", "\\N"])).toBe("\\N\t\t\\\\N\n");
});

test("what would break the line is escaped", () => {
  expect(copyText(["one\ntwo\tthree\r\\four"])).toBe("one\\ntwo\\tthree\\r\\\\four\n");
});
