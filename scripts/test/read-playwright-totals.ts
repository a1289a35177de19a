import { readFileSync } from "node:fs";
import { firstLines } from "./first-lines.ts";
import { type Totals, withStatus } from "./totals.ts";

type Failure = { message?: string };
type Spec = { title: string; file: string; line: number; ok: boolean; tests: { results: Result[] }[] };
type Result = { errors: Failure[] };
type Suite = { specs: Spec[]; suites?: Suite[] };
type Report = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: Failure[];
  suites: Suite[];
};

/** The sums of Playwright's JSON report; an error outside of any test counts as one failure. */
export function readPlaywrightTotals(file: string, status: number): Totals {
  const { stats, errors } = readReport(file);
  const totals = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  return withStatus(totals, status);
}

/** What failed according to the same report, each with its place and the beginning of what it said. */
export function readPlaywrightFailures(file: string): string[] {
  const { errors, suites } = readReport(file);
  const failed = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return [
    ...errors.map((error) => `outside of any test\n${firstLines(error.message)}`),
    ...failed.map(
      (spec) => `${spec.file}:${spec.line} › ${spec.title}\n${firstLines(firstError(spec)?.message)}`,
    ),
  ];
}

function specsOf(suite: Suite): Spec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function firstError(spec: Spec): Failure | undefined {
  return spec.tests.flatMap((test) => test.results).flatMap((result) => result.errors)[0];
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [], suites: [] };
  }
}
