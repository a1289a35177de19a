import { expect, it } from "vitest";
import { initialsOf } from "./initials-of.ts";

it.each([
  ["Ann Lee", "AL"],
  ["ann", "A"],
  ["Анна Мария Петрова", "АП"],
  ["  Zoë   de Wit ", "ZW"],
  ["“Weekend” hike 🥾", "🥾"],
  ["👩‍👩‍👧 family", "👩‍👩‍👧"],
  ["“Quoted” name", "QN"],
  ["", ""],
  ["…", ""],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
