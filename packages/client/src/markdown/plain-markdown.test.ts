import { expect, test } from "vitest";
import { plainMarkdown } from "./plain-markdown.ts";

test.each([
  ["**We** sail\nat `six`", "We sail at six"],
  ["# Plan\n\n- load\n- sail", "Plan load sail"],
  ["> a\nb ||c|| [d](https://e.test) @ann", "a b ▒▒▒ d @ann"],
  ["```ts\nconst a = 1;\n```", "const a = 1;"],
])("%j is %j in a list", (text, expected) => {
  expect(plainMarkdown(text)).toBe(expected);
});

test("a long text is cut", () => {
  expect(plainMarkdown("word ".repeat(5_000)).length).toBeLessThanOrEqual(300);
});
