import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { createLog } from "../log/create-log.ts";
import { watchHealth } from "./watch-health.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aWatch(trouble: () => string | null) {
  const out = new PassThrough({ encoding: "utf8" });
  onTestFinished(watchHealth(async () => trouble(), createLog("test", out)));
  /** The lines since the last call, after so many ms. */
  return async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    const lines = String(out.read() ?? "").split("\n");
    return lines.filter(Boolean).map((line) => JSON.parse(line));
  };
}

test("trouble is told at the start, once, and that it is over", async () => {
  let trouble: string | null = "The database is not ready: nothing listens there.";
  const linesAfter = aWatch(() => trouble);
  expect(await linesAfter(1_000)).toMatchObject([{ level: 40, msg: trouble }]);
  expect(await linesAfter(60_000)).toEqual([]);
  trouble = null;
  expect(await linesAfter(5_000)).toMatchObject([{ level: 30 }]);
});

test("what has passed a second later is not told", async () => {
  const found = [null, "The database is not ready: it does not answer within 2 s.", null];
  const linesAfter = aWatch(() => found.shift() ?? null);
  expect(await linesAfter(60_000)).toEqual([]);
});

test("a clock that jumps is told with how far, and one that runs on is not", async () => {
  const linesAfter = aWatch(() => null);
  expect(await linesAfter(60_000)).toEqual([]);
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(await linesAfter(5_000)).toMatchObject([{ level: 40, jumpMs: -3_600_000 }]);
  expect(await linesAfter(60_000)).toEqual([]);
});
