import { type ChatId, UserId } from "@parley/protocol";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepWish, keptWish } from "./kept-wish.ts";
import { nothingWished } from "./search-wish.ts";

const annsId = UserId.parse("0197a000-0000-7000-8000-000000000001");
const bobsId = UserId.parse("0197a000-0000-7000-8000-000000000002");
const wish = { ...nothingWished, query: "tea", chatId: "chat" as ChatId, hasLink: true };

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it("is kept with its filters, for whom it was", () => {
  keepWish(annsId, wish);
  expect(keptWish(annsId)).toEqual(wish);
  expect(keptWish(bobsId)).toBeNull();
});

it("is forgotten when it is cleared", () => {
  keepWish(annsId, wish);
  keepWish(annsId, nothingWished);
  expect(keptWish(annsId)).toBeNull();
});
