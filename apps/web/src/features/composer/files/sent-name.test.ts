import { FileName } from "@parley/protocol";
import { expect, it } from "vitest";
import { sentName } from "./sent-name.ts";

it.each([
  ["harbour.png", "harbour.png"],
  ["Счёт за март.pdf", "Счёт за март.pdf"],
  ["a/b\\c.txt", "a_b_c.txt"],
  ["line\nbreak.txt", "line_break.txt"],
  ["exe\u202Etxt.doc", "exe_txt.doc"],
  ["...", "file"],
  ["  ", "file"],
  ["\uD800.txt", "\uFFFD.txt"],
])("sends %j as %j", (name, sent) => expect(sentName(name)).toBe(sent));

it.each([
  `${"x".repeat(500)}.tar`,
  `${"🎉".repeat(300)}.png`,
  "x".repeat(999),
  `e${"\u0301".repeat(50)}.txt`,
  "́".repeat(9),
])("makes a name of %j that the server takes", (name) => {
  expect(FileName.safeParse(sentName(name)).success).toBe(true);
});
