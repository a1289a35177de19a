import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { writeTotals } from "../../scripts/test/totals.ts";
import { prove } from "./bugs/prove.ts";
import { readOptions } from "./read-options.ts";
import { report } from "./report.ts";
import { runFaults } from "./run-faults.ts";

// `npm run chaos`: breaks a cluster of its own in many ways, and proves that nothing was lost or doubled.

const FOLDER = fileURLToPath(new URL("../../.data/chaos/", import.meta.url));

await exitAfter(async () => {
  const options = readOptions(process.argv.slice(2));
  mkdirSync(FOLDER, { recursive: true });
  rmSync(`${FOLDER}totals.json`, { force: true });
  const guard = startGuard();
  const progress = createProgress();
  if (!options.isBuilt)
    await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
  if (options.isProof) return prove({ only: options.bug, seed: options.seed, say: progress.say });
  const outcomes = await runFaults({ ...options, folder: FOLDER, guard, progress });
  progress.say(`\n${report(outcomes)}`);
  if (options.report) writeFileSync(options.report, JSON.stringify(outcomes));
  const failed = outcomes.filter(({ violations }) => violations.length > 0).length;
  const passed = outcomes.length - failed;
  writeTotals(FOLDER, [{ passed, failed }]);
  progress.say(`\n${passed} runs kept every promise, ${failed} did not.`);
  return failed === 0 ? 0 : 1;
});
