import type { ChatId } from "@parley/protocol";
import { expect, it } from "vitest";
import { emptyToken, toggled, tokenProblem } from "./token-fields.ts";

const named = { ...emptyToken, name: "Deploy bot" };
const chatIds = Array.from({ length: 101 }, (_, index) => `chat ${index}` as ChatId);

it.each([
  [emptyToken, "nameMissing"],
  [{ ...named, name: " " }, "nameMissing"],
  [{ ...named, scopes: [] }, "scopesMissing"],
  [{ ...named, reach: "someChats" as const }, "chatsMissing"],
  [{ ...named, reach: "someChats" as const, chatIds }, "chatsTooMany"],
  [{ ...named, chatIds }, null],
  [named, null],
])("case %#: %s", (fields, problem) => {
  expect(tokenProblem(fields)).toBe(problem);
});

it("toggles", () => {
  expect(toggled([1, 2], 2)).toEqual([1]);
  expect(toggled([1], 2)).toEqual([1, 2]);
});
