import { mkdirSync, writeFileSync } from "node:fs";
import { startGuard } from "@parley/db/postgres/guard";
import { createCleanUps } from "../../scripts/stack/clean-ups.ts";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { anchors, anchorUnits } from "./anchors/anchors.ts";
import { findOtherServers } from "./anchors/other-servers.ts";
import { countAll } from "./counts/count-all.ts";
import { FOLDER, openBench } from "./open-bench.ts";
import { readOptions } from "./read-options.ts";
import type { Round } from "./result/judge-ratio.ts";
import { printResult } from "./result/print-result.ts";
import { mediansOf, type Result, resultOf } from "./result/result.ts";
import { runRounds } from "./run-rounds.ts";

// `npm run bench`: how fast the product is, as ratios to what the machine can at the same time (`-- --quick`, `-- --goal 4`).

await exitAfter(async () => {
  const { goals, sizes, isBuilt } = readOptions(process.argv.slice(2));
  mkdirSync(FOLDER, { recursive: true });
  const guard = startGuard();
  const progress = createProgress();
  const cleanUps = createCleanUps();
  const complaints: string[] = [];
  const complain = (sentence: string) => void complaints.push(sentence);
  try {
    if (!isBuilt)
      await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
    const bench = await progress.step("Servers", () => openBench({ sizes, guard, cleanUps, complain }));
    const others = findOtherServers(process.env.PATH ?? "", goals);
    const rounds = await runRounds(bench, { anchors: [...anchors, ...others.anchors], goals, progress });
    const counts = await progress.step("Counts", () => countAll(bench));
    const result: Result = {
      cores: bench.cores.description,
      others: others.describe(),
      rounds: sizes.rounds,
      anchors: mediansOf(measuredOf(rounds.anchors), rounds.anchors),
      goals: goals.map((goal) => resultOf(goal, rounds.goals.get(goal) ?? [])),
      counts,
      complaints,
    };
    writeFileSync(`${FOLDER}result.json`, JSON.stringify(result, null, 2));
    progress.say(printResult(result, goals));
    return complaints.length === 0 ? 0 : 1;
  } finally {
    await cleanUps.run();
  }
});

/** Other servers are not everywhere. */
function measuredOf(rounds: readonly Round[]): string[] {
  return Object.keys(anchorUnits).filter((name) => rounds.some((round) => name in round));
}
