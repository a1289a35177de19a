import { expect, test, vi } from "vitest";
import { uuidV7 } from "./uuid-v7.ts";

test("is a UUID of version 7 that begins with the time", () => {
  vi.spyOn(Date, "now").mockReturnValue(0x0198_f2a0_1234);
  expect(uuidV7()).toMatch(/^0198f2a0-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("is another one each time", () => {
  const ids = Array.from({ length: 1_000 }, uuidV7);
  expect(new Set(ids).size).toBe(1_000);
});
