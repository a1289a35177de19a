import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { announceRedisProgram } from "@parley/core/testing/env";
import { startGuard } from "@parley/db/postgres/guard";
import { SetupError } from "@parley/db/postgres/setup-error";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { findRedis } from "../../scripts/test/find-redis.ts";
import { writeTotals } from "../../scripts/test/totals.ts";
import { prove } from "./bugs/prove.ts";
import { readOptions } from "./read-options.ts";
import { breaches, report } from "./report.ts";
import { runFaults } from "./run-faults.ts";

// `npm run chaos`: breaks a cluster of its own in many ways, and proves that nothing was lost or doubled.

const REDIS = fileURLToPath(new URL("../../.data/redis", import.meta.url));
const FOLDER = fileURLToPath(new URL("../../.data/chaos/", import.meta.url));

await exitAfter(async () => {
  const options = readOptions(process.argv.slice(2));
  mkdirSync(FOLDER, { recursive: true });
  rmSync(`${FOLDER}totals.json`, { force: true });
  if (options.bus === "redis") await prepareRedis();
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
  writeTotals(
    FOLDER,
    [{ passed, failed }],
    outcomes.map((outcome) => breaches(outcome).join("\n")).filter((told) => told !== ""),
  );
  progress.say(`\n${passed} runs kept every promise, ${failed} did not.`);
  return failed === 0 ? 0 : 1;
});

async function prepareRedis(): Promise<void> {
  const found = await findRedis({ folder: REDIS, mayFetch: Boolean(process.env.CI) });
  if ("missing" in found) throw new SetupError(`Redis cannot be the bus: ${found.missing}.`);
  announceRedisProgram(found.program);
}
