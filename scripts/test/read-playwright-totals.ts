import { readFileSync } from "node:fs";
import { type Totals, withStatus } from "./totals.ts";

type Report = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** The sums of Playwright's JSON report; an error outside of any test counts as one failure. */
export function readPlaywrightTotals(file: string, status: number): Totals {
  const { stats, errors } = readReport(file);
  const totals = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  return withStatus(totals, status);
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] };
  }
}
