import { readFileSync, writeFileSync } from "node:fs";
import { firstLines } from "./first-lines.ts";

export type Totals = { passed: number; failed: number };

/**
 * Adds them up, and leaves the sum in totals.json and, for shells, in totals.txt: `N passed, N failed`.
 * @param failures what failed, a paragraph each, for `readFailures`
 */
export function writeTotals(folder: string, all: Totals[], failures: readonly string[] = []): Totals {
  const passed = all.reduce((sum, totals) => sum + totals.passed, 0);
  const failed = all.reduce((sum, totals) => sum + totals.failed, 0);
  writeFileSync(`${folder}totals.json`, JSON.stringify({ passed, failed, failures }));
  writeFileSync(`${folder}totals.txt`, `${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}

/** What `writeTotals` left there; nothing when the run did not get that far. @param status of that run */
export function readTotals(folder: string, status: number): Totals {
  try {
    const { passed, failed } = read(folder);
    return withStatus({ passed, failed }, status);
  } catch {
    return withStatus({ passed: 0, failed: 0 }, status);
  }
}

/** What `writeTotals` was told of, shortened; nothing when the run did not get that far. */
export function readFailures(folder: string): string[] {
  try {
    return read(folder).failures.map((failure) => firstLines(failure).replace(/^\s*✖ /, ""));
  } catch {
    return [];
  }
}

function read(folder: string): Totals & { failures: string[] } {
  return JSON.parse(readFileSync(`${folder}totals.json`, "utf8"));
}

/** A run that failed in some way that no test stands for counts as one failure. */
export function withStatus(totals: Totals, status: number): Totals {
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
