import { existsSync, readFileSync } from "node:fs";
import { firstLines } from "./first-lines.ts";
import { type Totals, withStatus } from "./totals.ts";

const SHOWN_LINES = 40;

type Failure = { message?: string };
type Spec = { title: string; file: string; line: number; ok: boolean; tests: { results: Result[] }[] };
type Result = { errors: Failure[]; attachments?: { name: string; path?: string }[] };
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

/** What failed according to the same report, each with its place, the beginning of what it said, and what its page showed. */
export function readPlaywrightFailures(file: string): string[] {
  const { errors, suites } = readReport(file);
  const failed = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return [
    ...errors.map((error) => `outside of any test\n${firstLines(error.message)}`),
    ...failed.map(
      (spec) =>
        `${spec.file}:${spec.line} › ${spec.title}\n${firstLines(firstError(spec)?.message)}${shownBy(spec)}`,
    ),
  ];
}

function specsOf(suite: Suite): Spec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function firstError(spec: Spec): Failure | undefined {
  return resultsOf(spec).flatMap((result) => result.errors)[0];
}

/** The page as somebody hears it read, for Playwright keeps that of each failure; nothing where there was no page. */
function shownBy(spec: Spec): string {
  const attachments = resultsOf(spec).flatMap((result) => result.attachments ?? []);
  const { path } = attachments.find(({ name }) => name === "error-context") ?? {};
  const shown = path && existsSync(path) && /^```yaml\n(.*?)^```/ms.exec(readFileSync(path, "utf8"))?.[1];
  return shown ? `\n    Its page showed:\n${firstLines(shown.trimEnd(), SHOWN_LINES)}` : "";
}

function resultsOf(spec: Spec): Result[] {
  return spec.tests.flatMap((test) => test.results);
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [], suites: [] };
  }
}
