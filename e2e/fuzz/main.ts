import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import type { Stack } from "../../scripts/stack/start-stack.ts";
import { writeTotals } from "../../scripts/test/totals.ts";
import { serverComplaints } from "../stack/server-complaints.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { checkDatabase } from "./check-database.ts";
import { rest } from "./edges/rest.ts";
import { plain, socketIo } from "./edges/sockets.ts";
import { type Options, readOptions } from "./read-options.ts";
import { describeCounts, describeFailure } from "./report.ts";
import { runRound } from "./run-round.ts";
import { openScene } from "./scene.ts";
import { createTally, type Failure, type Tally } from "./tally.ts";

// `npm run fuzz`: whatever is thrown at the built product, it answers in order, in time, and lives on.

const REPORTS = fileURLToPath(new URL("../../.data/fuzz/", import.meta.url));
/** So many cases share a scene: then it is worn out. */
const ROUND = 10_000;
/** So many failures are told of at once. */
const SHOWN = 20;
/** Next says so when a caller hangs up in the middle of a body that nobody reads, or names an address or an action that is none. */
const OF_NEXT =
  /^(aborted|Invalid URL|Failed to find Server Action\..*|The Server Reference ID did not match the expected format\..*)$/s;
/** A million cases come from one address within half an hour. */
const UNLIMITED = { RATE_LIMIT_FACTOR: "1000000" };
const edges = [rest, socketIo, plain];
const progress = createProgress();
const guard = startGuard();

await exitAfter(async () => {
  const options = readOptions(process.argv.slice(2));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${REPORTS}build.log`, guard }));
  const stack = await progress.step("Servers", () =>
    startTestStack({ name: "fuzz", environment: UNLIMITED }),
  );
  const tally = createTally((failure) => tell(failure, options, tally));
  const broken: string[] = [];
  try {
    const death = await Promise.race([stack.died, fuzz(stack, options, tally)]);
    broken.push(...(death === undefined ? await checkDatabase(stack.databaseUrl) : [death]));
  } finally {
    await stack.stop();
  }
  return report(options, tally, [...broken, ...serverComplaints("fuzz").filter((line) => !isOfNext(line))]);
});

/** @param line of the log, as JSON; what is none was said by nobody who logs */
function isOfNext(line: string): boolean {
  if (!line.startsWith("{")) return false;
  const { err, msg } = JSON.parse(line) as { err?: { message?: string }; msg: string };
  return OF_NEXT.test(err?.message ?? msg);
}

async function fuzz(stack: Stack, { cases, seed, only }: Options, tally: Tally): Promise<undefined> {
  const rounds = Math.ceil(cases / ROUND);
  for (let number = 0; number < rounds; number++) {
    if (only !== undefined && !only.startsWith(`${number}/`)) continue;
    const left = Math.min(ROUND, cases - number * ROUND);
    await progress.step(`Cases ${number * ROUND + 1} to ${number * ROUND + left}`, async () => {
      const place = { address: stack, scene: await openScene(stack.webUrl) };
      await runRound({ number, cases: left, seed, only, place, edges, tally });
    });
  }
  return undefined;
}

function tell(failure: Failure, { seed }: Options, tally: Tally): void {
  if (tally.failures().length <= SHOWN) progress.say(describeFailure(failure, seed));
}

/** What counts as a test: that each edge kept the promise, and that the servers did. */
function report({ seed }: Options, tally: Tally, complaints: readonly string[]): number {
  const failures = tally.failures();
  writeFileSync(`${REPORTS}failures.json`, JSON.stringify(failures, null, 2));
  console.log(`\n${describeCounts(tally.counts())}\nSeed ${seed}`);
  if (failures.length > SHOWN)
    console.error(`✖ ${failures.length} failures: ${REPORTS}failures.json has them.`);
  for (const complaint of complaints.slice(0, SHOWN)) console.error(`✖ ${complaint.slice(0, 2_000)}`);
  const failed = edges.filter(({ name }) => failures.some(({ edge }) => edge === name)).length;
  const passed = edges.length - failed;
  const isQuiet = complaints.length === 0;
  writeTotals(
    REPORTS,
    [{ passed: passed + (isQuiet ? 1 : 0), failed: failed + (isQuiet ? 0 : 1) }],
    [...failures.map((failure) => describeFailure(failure, seed)), ...complaints].slice(0, SHOWN),
  );
  return failed === 0 && isQuiet ? 0 : 1;
}
