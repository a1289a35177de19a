import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { TEST_SECRET } from "../testing/world.ts";
import { isWeakSecret } from "./is-weak-secret.ts";

test.each([
  ["", "missing"],
  ["short: only 31 characters, alas", "too short"],
  ["a".repeat(64), "one character"],
  ["0123".repeat(16), "few characters"],
  ["change-me-change-me-change-me-0123456789", "an example"],
  ["your_secret_that_nobody_ever_replaced", "an example"],
])("%s is weak: %s", (secret) => expect(isWeakSecret(secret.slice(0, 64))).toBe(true));

test("what is drawn at random is not, in each common spelling", () => {
  for (let n = 0; n < 1_000; n++)
    for (const spelling of ["base64url", "base64", "hex"] as const)
      expect(isWeakSecret(randomBytes(32).toString(spelling))).toBe(false);
  expect(isWeakSecret(TEST_SECRET)).toBe(false);
});
