import { expect, test } from "vitest";
import { createRandom } from "./create-random.ts";

test("a seed gives these numbers, on every machine and in every version", () => {
  const random = createRandom("parley");
  expect([random.uint32(), random.uint32(), random.uint32()]).toEqual([
    1_340_417_355, 4_035_519_629, 3_854_960_287,
  ]);
});

test("numbers below a limit spread evenly", () => {
  const random = createRandom("dice");
  const rolls = Array.from({ length: 60_000 }, () => random.below(6));
  for (const face of [0, 1, 2, 3, 4, 5]) {
    const count = rolls.filter((roll) => roll === face).length;
    expect(Math.abs(count - 10_000)).toBeLessThan(500);
  }
});
