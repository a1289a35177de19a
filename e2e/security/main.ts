import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { showTool } from "../../scripts/run-tool.ts";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { readTotals, type Totals, writeTotals } from "../../scripts/test/totals.ts";
import { formatTable } from "../bench/result/format-table.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { auditPackages } from "./audit-packages.ts";
import { countStories, countVitest } from "./count-tests.ts";
import { describeAsvs, describeCves } from "./print-claims.ts";
import { readOptions } from "./read-options.ts";
import { rows } from "./rows.ts";
import { timeSignIns } from "./time-sign-ins.ts";

// `npm run security`: everything that shows that the product keeps what it promises to those who attack it.

const REPORTS = fileURLToPath(new URL("../../.data/security/", import.meta.url));
const FUZZ_REPORTS = fileURLToPath(new URL("../../.data/fuzz/", import.meta.url));
/** So much apart may the times of refusals be, in the middle: less than a network hides. */
const APART_MS = 5;

type Line = { what: string; totals: Totals; note?: string };

const guard = startGuard();
const progress = createProgress();

await exitAfter(async () => {
  const { cases, tries, prints } = readOptions(process.argv.slice(2));
  if (prints) {
    console.log(prints === "asvs" ? describeAsvs() : describeCves());
    return 0;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${REPORTS}build.log`, guard }));
  const lines: Line[] = [
    ...(await runTests()),
    await fuzz(cases),
    await timeRefusals(tries),
    { what: "Packages with known vulnerabilities", ...(await auditPackages()) },
  ];
  const { failed } = writeTotals(
    REPORTS,
    lines.map(({ totals }) => totals),
  );
  console.log(`\n${describe(lines)}`);
  return failed === 0 ? 0 : 1;
});

async function runTests(): Promise<Line[]> {
  const files = [...new Set(rows.flatMap(({ vitest = [] }) => vitest))];
  const stories = [...new Set(rows.flatMap((row) => row.stories ?? []))];
  const [vitestReport, storiesReport] = [`${REPORTS}vitest.json`, `${REPORTS}stories.json`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  await showTool({ args: ["vitest/vitest.mjs", "run", ...reporters, ...files], guard });
  const told = ["test", "--config", "e2e", "--project=chromium", "--reporter=list,json", ...stories];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: storiesReport };
  await showTool({ args: ["@playwright/test/cli.js", ...told], env, guard });
  return rows.map(({ what, vitest = [], stories: own = [] }) => {
    const [some, others] = [countVitest(vitestReport, vitest), countStories(storiesReport, own)];
    return { what, totals: { passed: some.passed + others.passed, failed: some.failed + others.failed } };
  });
}

async function fuzz(cases: number): Promise<Line> {
  const status = await showTool({ args: ["@parley/e2e/fuzz/main.ts", "--cases", String(cases)], guard });
  return { what: "Fuzz of every edge", totals: readTotals(FUZZ_REPORTS, status), note: `${cases} cases` };
}

async function timeRefusals(tries: number): Promise<Line> {
  const stack = await progress.step("Servers", () => startTestStack({ name: "sign-ins" }));
  try {
    const { known, unknown } = await progress.step("Sign-ins", () => timeSignIns(stack.webUrl, tries));
    const isEqual = Math.abs(known - unknown) <= APART_MS;
    const note = `medians of ${tries}: ${known.toFixed(1)} and ${unknown.toFixed(1)} ms`;
    const totals = isEqual ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    return { what: "Known and unknown accounts take as long", totals, note };
  } finally {
    await stack.stop();
  }
}

function describe(lines: readonly Line[]): string {
  const cells = lines.map(({ what, totals: { passed, failed }, note = "" }) => [
    failed === 0 ? "✔" : "✖",
    what,
    String(passed),
    String(failed),
    note,
  ]);
  return formatTable([["", "what", "passed", "failed", ""], ...cells]);
}
