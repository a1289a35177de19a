import { describe, expect, it } from "vitest";
import { shortIdLength, withShortIds } from "./short-ids.ts";

describe("shortIdLength", () => {
  it("is 8 where that is enough", () => {
    expect(shortIdLength(["0198f2a0-1", "1198f2a0-2"])).toBe(8);
    expect(shortIdLength([])).toBe(8);
  });

  it("grows until no id is the beginning of two", () => {
    expect(shortIdLength(["0198f2a0-0000-7a", "0198f2a0-0000-7b", "1198"])).toBe(16);
  });
});

it("are for people: a pipe gets them whole", () => {
  const things = [{ id: "0123456789abcdef", name: "one" }];
  expect(withShortIds(things, { isTty: true })).toEqual([{ id: "01234567", name: "one" }]);
  expect(withShortIds(things, { isTty: false })).toEqual(things);
});
