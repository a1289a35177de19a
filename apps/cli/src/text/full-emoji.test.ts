import { expect, it } from "vitest";
import { fullEmoji } from "./full-emoji.ts";

it.each([
  ["👍", "👍"],
  ["👍\ufe0f", "👍"],
  ["❤", "❤\ufe0f"],
  ["❤\ufe0f", "❤\ufe0f"],
  ["👩‍❤️‍💋‍👨", "👩‍❤️‍💋‍👨"],
  ["🇵🇱", "🇵🇱"],
  ["thumbsup", undefined],
  ["👍👍", undefined],
  ["", undefined],
])("the full form of %j is %j", (sign, full) => {
  expect(fullEmoji(sign)).toBe(full);
});
