import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { runCheck } from "./check/run-check.ts";
import { showTool } from "./run-tool.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { createProgress } from "./stack/progress.ts";
import { runTurbo } from "./stack/run-turbo.ts";
import { readPlaywrightTotals } from "./test/read-playwright-totals.ts";
import { readVitestTotals } from "./test/read-vitest-totals.ts";
import { type Totals, writeTotals } from "./test/totals.ts";

// `npm test`: everything that must pass. What fails does not keep the rest from running.

const REPORTS = fileURLToPath(new URL("../.data/test/", import.meta.url));
const NOTHING: Totals = { passed: 0, failed: 0 };
const guard = startGuard();
const progress = createProgress();

await exitAfter(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const failedChecks = await runCheck(progress, guard);
  const isBuilt = await build();
  const results = [
    await runVitest("vitest"),
    // A million messages take a minute or two to load: CI has the time, and `npm run test:million` does the same.
    process.env.CI ? await runVitest("million", ["--config", "vitest.million.config.ts"]) : NOTHING,
    isBuilt ? await runPlaywright() : NOTHING,
  ];
  const steps = failedChecks.length + (isBuilt ? 0 : 1);
  const totals = writeTotals(REPORTS, [...results, { passed: 0, failed: steps }]);
  if (failedChecks.length > 0) console.error(`✖ Failed besides the tests: ${failedChecks.join(", ")}`);
  return totals.failed === 0 ? 0 : 1;
});

async function build(): Promise<boolean> {
  try {
    await progress.step("Build", () => runTurbo(["build"], { logFile: `${REPORTS}build.log`, guard }));
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

async function runVitest(name: string, options: readonly string[] = []): Promise<Totals> {
  const report = `${REPORTS}${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await showTool({ args: ["vitest/vitest.mjs", "run", ...options, ...reporters], guard });
  return readVitestTotals(report, status);
}

async function runPlaywright(): Promise<Totals> {
  const report = `${REPORTS}playwright.json`;
  const status = await showTool({
    args: ["@playwright/test/cli.js", "test", "--config", "e2e", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    guard,
  });
  return readPlaywrightTotals(report, status);
}
