import { expect, it } from "vitest";
import { isEmojiOnly } from "./is-emoji-only.ts";

it.each([
  ["👍", true],
  ["👍🏽 👩‍👩‍👧‍👦", true],
  ["🇨🇭❤️🔥", true],
  ["🔥🔥🔥🔥", false],
  ["ok 👍", false],
  ["1", false],
  ["", false],
  ["   ", false],
])("%j is emoji only: %s", (text, expected) => {
  expect(isEmojiOnly(text)).toBe(expected);
});
