import { expect, it } from "vitest";
import { sendable } from "./sendable.ts";

it.each([
  ["Hello", "Hello"],
  ["Hello \n\n", "Hello"],
  ["\n  \n  code\n    more", "  code\n    more"],
  ["", null],
  [" \n\t ", null],
  ["x".repeat(10_001), null],
])("a draft of %j is sent as %j", (draft, body) => {
  expect(sendable(draft)).toBe(body);
});
