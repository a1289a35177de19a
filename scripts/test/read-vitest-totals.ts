import { readFileSync } from "node:fs";
import { type Totals, withStatus } from "./totals.ts";

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** The sums of vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function readVitestTotals(file: string, status: number): Totals {
  const report = readReport(file);
  const unloaded = report.testResults.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return withStatus(
    { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length },
    status,
  );
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
