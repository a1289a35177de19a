import { expect, it } from "vitest";
import { nameMatch } from "./name-match.ts";

it.each([
  ["Weekend hike", "week", 0],
  ["Weekend hike", "hi we", 1],
  ["Weekend hike", "end", 2],
  ["Weekend hike", "wkhk", 3],
  ["Weekend hike", "x", null],
  ["Weekend hike", "khw", null],
  ["Ирина Соколова", "ири", 0],
  ["Артём Сёмин", "семин", 1],
  ["Zoë Müller", "muller", 1],
  ["김민준", "기", 0],
  ["東京の友達", "友達", 2],
  ["🌲 Forest", "🌲", 0],
  ["Ann", "", 0],
])("%s answers to %j with %j", (name, typed, match) => {
  expect(nameMatch(name, typed)).toBe(match);
});
