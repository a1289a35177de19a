import { writeFileSync } from "node:fs";

export type Totals = { passed: number; failed: number };

/** Adds them up, and leaves the sum in totals.json and, for shells, in totals.txt: `N passed, N failed`. */
export function writeTotals(folder: string, all: Totals[]): Totals {
  const passed = all.reduce((sum, totals) => sum + totals.passed, 0);
  const failed = all.reduce((sum, totals) => sum + totals.failed, 0);
  writeFileSync(`${folder}totals.json`, JSON.stringify({ passed, failed }));
  writeFileSync(`${folder}totals.txt`, `${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}

/** A run that failed in some way that no test stands for counts as one failure. */
export function withStatus(totals: Totals, status: number): Totals {
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
