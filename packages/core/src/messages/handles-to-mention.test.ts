import { expect, test } from "vitest";
import { handlesToMention } from "./handles-to-mention.ts";

const people = (count: number) => Array.from({ length: count }, (_, index) => `@ann${index}`);

test("fifty people can be mentioned, each as often as one likes", () => {
  expect(handlesToMention([...people(50), ...people(50)].join(" "))).toHaveLength(50);
});

test("more are refused with what to do instead", () => {
  expect(() => handlesToMention(people(51).join(" "))).toThrow(
    "A message can mention at most 50 people. Mention fewer, or send several messages.",
  );
});
