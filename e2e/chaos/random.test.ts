import { expect, test } from "vitest";
import { createRandom } from "./random.ts";

test("the same seed makes the same choices, and another seed others", () => {
  const choices = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.between(1, 1_000));
  };
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
});

test("a fork goes its own way whatever the other does", () => {
  const [one, other] = [createRandom(7), createRandom(7)];
  const [forkOfOne, forkOfOther] = [one.fork(), other.fork()];
  one.next();
  expect(forkOfOne.next()).toBe(forkOfOther.next());
});

test("whole numbers stay within their bounds", () => {
  const random = createRandom(1);
  const numbers = Array.from({ length: 1_000 }, () => random.between(3, 5));
  expect([...new Set(numbers)].sort()).toEqual([3, 4, 5]);
});
