import { expect, test } from "vitest";
import { typingLineOf } from "./typing-line.ts";

test.each([
  [["Ann"], { key: "typingOne", first: "Ann", second: "", count: 0 }],
  [["Ann", "Bob"], { key: "typingTwo", first: "Ann", second: "Bob", count: 0 }],
  [["Ann", "Bob", "Cid"], { key: "typingMany", first: "Ann", second: "Bob", count: 1 }],
  [["Ann", "Bob", "Cid", "Dan", "Eve"], { key: "typingMany", first: "Ann", second: "Bob", count: 3 }],
])("%j: two are named, the rest counted", (names, line) => {
  expect(typingLineOf(names)).toEqual(line);
});

test("where nobody types nothing is said", () => {
  expect(typingLineOf([])).toBeNull();
});
