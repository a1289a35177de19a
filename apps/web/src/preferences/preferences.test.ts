import { expect, it } from "vitest";
import { preferenceFrom } from "./preferences.ts";

it.each([
  ["theme", "dark", "dark"],
  ["theme", "purple", "system"],
  ["theme", undefined, "system"],
  ["textSize", "huge", "huge"],
  ["textSize", "", "normal"],
  ["sendKey", "modifierEnter", "modifierEnter"],
] as const)("for %s the cookie %j means %s", (name, text, value) => {
  expect(preferenceFrom(name, text)).toBe(value);
});
