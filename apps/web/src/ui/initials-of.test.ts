import { expect, it } from "vitest";
import { initialsOf } from "./initials-of.ts";

it.each([
  ["Ann Lee", "AL"],
  ["ann", "A"],
  ["Анна Мария Петрова", "АП"],
  ["  Zoë   de Wit ", "ZW"],
  ["“Weekend” hike 🥾", "W🥾"],
  ["👩‍👩‍👧 family", "👩‍👩‍👧F"],
  ["", ""],
  ["…", ""],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
