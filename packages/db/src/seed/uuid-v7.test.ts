import { expect, test } from "vitest";
import { createRandom } from "./create-random.ts";
import { uuidV7 } from "./uuid-v7.ts";

const AT = Date.parse("2022-02-22T19:22:22Z");

test("the time is the one of RFC 9562's example, and version and variant are in their places", () => {
  expect(uuidV7(AT, createRandom("any"))).toMatch(/^017f22e2-79b0-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test("many of one millisecond differ", () => {
  const random = createRandom("many");
  const ids = Array.from({ length: 10_000 }, () => uuidV7(AT, random));
  expect(new Set(ids).size).toBe(10_000);
});
