import type { User } from "@parley/protocol";
import { expect, it } from "vitest";
import { searchInput } from "./search-input.ts";
import { nothingWished } from "./search-wish.ts";

const ann = { id: "ann", name: "Ann" } as unknown as User;

it("asks for words, without the blanks around them", () => {
  expect(searchInput({ ...nothingWished, query: " tea " })).toEqual({ query: "tea" });
});

it("asks for what a person wrote, or for links, without words", () => {
  expect(searchInput({ ...nothingWished, sender: ann })).toEqual({ senderId: "ann" });
  expect(searchInput({ ...nothingWished, hasLink: true })).toEqual({ has: "link" });
});

it("asks nothing for a day alone", () => {
  expect(searchInput({ ...nothingWished, query: "  ", firstDay: "2026-03-01" })).toBeNull();
});

it("has both days in it, as they are where the device is", () => {
  const day = "2026-03-28";
  const input = searchInput({ ...nothingWished, query: "tea", firstDay: day, lastDay: day });
  expect(new Date(input?.since ?? 0)).toEqual(new Date(2026, 2, 28));
  expect(new Date(input?.until ?? 0)).toEqual(new Date(2026, 2, 29));
});
