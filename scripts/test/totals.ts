import { readFileSync, writeFileSync } from "node:fs";

export type Totals = { passed: number; failed: number };

/** Adds them up, and leaves the sum in totals.json and, for shells, in totals.txt: `N passed, N failed`. */
export function writeTotals(folder: string, all: Totals[]): Totals {
  const passed = all.reduce((sum, totals) => sum + totals.passed, 0);
  const failed = all.reduce((sum, totals) => sum + totals.failed, 0);
  writeFileSync(`${folder}totals.json`, JSON.stringify({ passed, failed }));
  writeFileSync(`${folder}totals.txt`, `${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}

/** What `writeTotals` left there; nothing when the run did not get that far. @param status of that run */
export function readTotals(folder: string, status: number): Totals {
  try {
    return withStatus(JSON.parse(readFileSync(`${folder}totals.json`, "utf8")) as Totals, status);
  } catch {
    return withStatus({ passed: 0, failed: 0 }, status);
  }
}

/** A run that failed in some way that no test stands for counts as one failure. */
export function withStatus(totals: Totals, status: number): Totals {
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
