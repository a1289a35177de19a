import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { hashPassword, isOutdated, isPassword } from "./passwords.ts";
import { createTurns } from "./turns.ts";

test("a password of 128 characters counts to its last one", async () => {
  const password = "п".repeat(127);
  const passwordHash = await hashPassword(`${password}1`);
  expect(await isPassword(`${password}1`, passwordHash)).toBe(true);
  expect(await isPassword(`${password}2`, passwordHash)).toBe(false);
});

test("it is argon2id with at least 19 MiB, two passes and one lane", async () => {
  expect(await hashPassword("x")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("who has no password has none that fits", async () => {
  expect(await isPassword("nobody has this password", null)).toBe(false);
});

test.each([
  [{ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }, false],
  [{ algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }, false],
  [{ algorithm: 2, memoryCost: 4_096, timeCost: 3, parallelism: 1 }, true],
  [{ algorithm: 2, memoryCost: 19_456, timeCost: 1, parallelism: 1 }, true],
  [{ algorithm: 1, memoryCost: 19_456, timeCost: 2, parallelism: 1 }, true],
])("a hash made with %o is outdated: %s", async (parameters, expected) => {
  expect(isOutdated(await hash("x", parameters))).toBe(expected);
});

test("no more work at once than may, no more wait than may, and whoever waits longest is next", async () => {
  const inTurn = createTurns({ atOnce: 2, waitingMax: 3 });
  const done: number[] = [];
  let working = 0;
  let most = 0;
  const gate = Promise.withResolvers<void>();
  const work = (number: number) =>
    inTurn(async () => {
      most = Math.max(most, ++working);
      await gate.promise;
      working--;
      done.push(number);
      if (number === 2) throw new Error("a failure frees the place too");
    }).catch((error: Error) => {
      if (number !== 2) throw error;
    });
  const outcomes = outcomesOf([1, 2, 3, 4, 5, 6, 7].map(work));
  gate.resolve();
  expect(await outcomes).toEqual(["ok", "ok", "ok", "ok", "ok", "unavailable", "unavailable"]);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
