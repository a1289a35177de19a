import { expect, it } from "vitest";
import { themeOf } from "./theme.ts";

it.each([
  ["dark", "dark"],
  ["light", "light"],
  ["system", "system"],
  ["purple", "system"],
  [undefined, "system"],
])("the cookie %j means the theme %s", (value, theme) => {
  expect(themeOf(value)).toBe(theme);
});
