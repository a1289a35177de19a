import { expect, it } from "vitest";
import { HUES, hueOf } from "./hue-of.ts";

it("gives an id the same hue every time, and uses all of them", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `0198f2a0-0000-7000-8000-${index}`);
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
  expect([...new Set(ids.map(hueOf))].sort()).toEqual(Array.from({ length: HUES }, (_, index) => index + 1));
});
