import { readFileSync } from "node:fs";
import { firstLines } from "./first-lines.ts";
import { type Totals, withStatus } from "./totals.ts";

type Assertion = { status: string; fullName?: string; failureMessages?: string[] };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name?: string; status: string; message?: string; assertionResults: Assertion[] }[];
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

/** What failed according to the same report, each with its file and the beginning of what it said. */
export function readVitestFailures(file: string): string[] {
  return readReport(file).testResults.flatMap(({ name = "", status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${name}\n${firstLines(message)}`];
    return failed.map((test) => `${name} › ${test.fullName}\n${firstLines(test.failureMessages?.[0])}`);
  });
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
