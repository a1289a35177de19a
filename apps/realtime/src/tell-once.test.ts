import { PassThrough } from "node:stream";
import { createLog } from "@parley/core";
import { expect, test } from "vitest";
import { tellOnce } from "./tell-once.ts";

const SENTENCE = "it is waiting for the database";

function aTeller(isOver = false) {
  const out = new PassThrough({ encoding: "utf8" });
  const during = tellOnce({ log: createLog("test", out), sentence: SENTENCE, isOver: () => isOver });
  return {
    during,
    fail: () => expect(during(() => Promise.reject(new Error("away")))).rejects.toThrow("away"),
    /** How often it was told since the last time. */
    told: () => String(out.read() ?? "").split(SENTENCE).length - 1,
  };
}

test("of failures in a row the first is told, and the next after something has worked; each is thrown on", async () => {
  const { during, fail, told } = aTeller();
  for (let n = 0; n < 3; n++) await fail();
  expect(told()).toBe(1);
  expect(await during(async () => "done")).toBe("done");
  for (let n = 0; n < 3; n++) await fail();
  expect(told()).toBe(1);
});

test("what fails because the server ends is not told", async () => {
  const { fail, told } = aTeller(true);
  await fail();
  expect(told()).toBe(0);
});
