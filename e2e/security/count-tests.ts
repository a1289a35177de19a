import { existsSync, readFileSync } from "node:fs";
import type { Totals } from "../../scripts/test/totals.ts";

type VitestReport = {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
};
type Suite = {
  file?: string;
  specs: { file: string; ok: boolean; tests: { status: string }[] }[];
  suites?: Suite[];
};

/** How many tests of these files passed and failed, by vitest's JSON report. A file of which nothing is told has failed. */
export function countVitest(report: string, files: readonly string[]): Totals {
  if (!existsSync(report)) return { passed: 0, failed: files.length };
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  const counts = files.map((file) => {
    const results = testResults.filter(({ name }) => name.includes(`/${file}`));
    const tests = results.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
    const passed = tests.filter((status) => status === "passed").length;
    const failed = tests.filter((status) => status === "failed").length;
    const isBroken =
      failed === 0 && (results.length === 0 || results.some(({ status }) => status === "failed"));
    return { passed, failed: isBroken ? 1 : failed };
  });
  return sumOf(counts);
}

/** The same by Playwright's, for stories by the beginning of their file's name. */
export function countStories(report: string, stories: readonly string[]): Totals {
  if (!existsSync(report)) return { passed: 0, failed: stories.length };
  const { suites } = JSON.parse(readFileSync(report, "utf8")) as { suites: Suite[] };
  const specs = suites.flatMap(specsOf);
  const counts = stories.map((story) => {
    const own = specs.filter(({ file }) => file.includes(story));
    const passed = own.filter(
      ({ ok, tests }) => ok && tests.some(({ status }) => status !== "skipped"),
    ).length;
    const failed = own.filter(({ ok }) => !ok).length;
    return { passed, failed: own.length === 0 ? 1 : failed };
  });
  return sumOf(counts);
}

const specsOf = (suite: Suite): Suite["specs"] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

function sumOf(counts: readonly Totals[]): Totals {
  const sum = (key: keyof Totals) => counts.reduce((total, each) => total + each[key], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}
