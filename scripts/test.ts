import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { findFirefox } from "../e2e/browser/find-firefox.ts";
import { findCaddy } from "../e2e/proxy/find-caddy.ts";
import { runCheck } from "./check/run-check.ts";
import { showTool } from "./run-tool.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { createProgress } from "./stack/progress.ts";
import { runTurbo } from "./stack/run-turbo.ts";
import { findPythonClient } from "./test/find-python-client.ts";
import { findRedis } from "./test/find-redis.ts";
import { readPlaywrightFailures, readPlaywrightTotals } from "./test/read-playwright-totals.ts";
import { readVitestFailures, readVitestTotals } from "./test/read-vitest-totals.ts";
import { readFailures, readTotals, type Totals, writeTotals } from "./test/totals.ts";

// `npm test`: everything that must pass. What fails does not keep the rest from running.

const REPORTS = fileURLToPath(new URL("../.data/test/", import.meta.url));
const FUZZ_REPORTS = fileURLToPath(new URL("../.data/fuzz/", import.meta.url));
const CHAOS_REPORTS = fileURLToPath(new URL("../.data/chaos/", import.meta.url));
const REDIS = fileURLToPath(new URL("../.data/redis", import.meta.url));
const NOTHING: Totals = { passed: 0, failed: 0 };
/** On a machine that nobody is waiting at, proofs take the time that they need. */
const isUnhurried = Boolean(process.env.CI);
const FUZZ_CASES = isUnhurried ? 100_000 : 2_000;
/** The same cases and the same faults for everybody, so that a change is judged by what it changed. */
const FUZZ_SEED = 717_381_209;
const CHAOS_SEED = 2;
/** What befalls the bus, with the other one. */
const REDIS_CHAOS = ["--bus", "redis", "--fault", "F5", "--fault", "F6", "--fault", "F7"];
/** In a hurry, those that show the most; else all. */
const FIREFOX_STORIES = isUnhurried ? [] : ["direct-chat", "sizes"];
/** What is different where two nodes of each server stand behind one address with TLS. */
const PROXIED_STORIES = [
  "one-address",
  "direct-chat",
  "offline",
  "installable",
  "terminal-commands",
  "other-sign-ins",
];
/** Of these what depends on the bus. */
const BUS_STORIES = ["one-address", "direct-chat"];
/** No part takes half as long, even on a slow machine: one that hangs must not keep the others from running. */
const LIMIT_MS = 30 * 60_000;
const notRun: string[] = [];
/** Said again at the end: the runs that follow print much. */
const failures: string[] = [];
const redis = await findRedis({ folder: REDIS, mayFetch: isUnhurried });
const guard = startGuard();
const progress = createProgress();

const limit = { ms: LIMIT_MS, onLate: (sentence: string) => failures.push(sentence) };

await exitAfter(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const failedChecks = await runCheck(progress, guard);
  const isBuilt = await build();
  const results = [
    await runVitest("vitest"),
    await runPython(),
    await runRedis(),
    // A minute or two; the million operations of `npm run test:million` take a quarter of an hour, and are told small above.
    isUnhurried ? await runVitest("million", ["--config", "vitest.million.config.ts", "search"]) : NOTHING,
    isBuilt ? await runPlaywright("chromium") : NOTHING,
    isBuilt ? await runFirefox() : NOTHING,
    isBuilt && isUnhurried && "program" in redis ? await runProxied("redis", PROXIED_STORIES) : NOTHING,
    isBuilt && isUnhurried ? await runProxied("postgres", BUS_STORIES) : NOTHING,
    isBuilt ? await runFuzz() : NOTHING,
    // About 3 minutes: `npm run chaos` does the same, with another seed each time.
    isBuilt && isUnhurried ? await runChaos() : NOTHING,
    isBuilt && isUnhurried && "program" in redis ? await runChaos(...REDIS_CHAOS) : NOTHING,
    // About 2 minutes: it proves that the benchmark works, and fails on counts alone.
    isBuilt && isUnhurried ? await runBench() : NOTHING,
  ];
  const steps = failedChecks.length + (isBuilt ? 0 : 1);
  const totals = writeTotals(REPORTS, [...results, { passed: 0, failed: steps }]);
  for (const failure of failures) console.error(`✖ ${failure}`);
  for (const proof of notRun) console.error(`! NOT RUN: ${proof}`);
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

async function runPython(): Promise<Totals> {
  const folder = fileURLToPath(new URL("../.data/python", import.meta.url));
  const found = await findPythonClient({ folder, mayFetch: isUnhurried });
  if ("env" in found) return runVitest("python", ["--config", "vitest.python.config.ts"], found.env);
  notRun.push(`the story of Python's Socket.IO client: ${found.missing}`);
  return NOTHING;
}

async function runRedis(): Promise<Totals> {
  if ("program" in redis) return runVitest("redis", ["--config", "vitest.redis.config.ts"], redisEnv());
  notRun.push(`the tests of Redis as the bus: ${redis.missing}`);
  return NOTHING;
}

/** Where tests and chaos find Redis. */
function redisEnv(): NodeJS.ProcessEnv {
  return "program" in redis ? { PARLEY_REDIS_SERVER: redis.program } : {};
}

async function runFuzz(): Promise<Totals> {
  const status = await showTool({
    args: ["@parley/e2e/fuzz/main.ts", "--cases", String(FUZZ_CASES), "--seed", String(FUZZ_SEED)],
    guard,
    limit,
  });
  failures.push(...readFailures(FUZZ_REPORTS));
  return readTotals(FUZZ_REPORTS, status);
}

async function runChaos(...options: string[]): Promise<Totals> {
  const status = await showTool({
    args: ["@parley/e2e/chaos/main.ts", "--built", "--seed", String(CHAOS_SEED), ...options],
    env: redisEnv(),
    guard,
    limit,
  });
  failures.push(...readFailures(CHAOS_REPORTS));
  return readTotals(CHAOS_REPORTS, status);
}

async function runBench(): Promise<Totals> {
  const status = await showTool({ args: ["@parley/e2e/bench/main.ts", "--built", "--quick"], guard, limit });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest(
  name: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Totals> {
  const report = `${REPORTS}${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await showTool({
    args: ["vitest/vitest.mjs", "run", ...options, ...reporters],
    env,
    guard,
    limit,
  });
  failures.push(...readVitestFailures(report));
  return readVitestTotals(report, status);
}

async function runFirefox(): Promise<Totals> {
  const found = await findFirefox({ mayFetch: isUnhurried });
  if ("launch" in found) return runPlaywright("firefox", FIREFOX_STORIES);
  notRun.push(`the stories in Firefox: ${found.missing}`);
  return NOTHING;
}

/** The production shape, without containers: `PARLEY_BUS=redis npx playwright test --config e2e` tells all stories so. */
async function runProxied(bus: string, stories: string[]): Promise<Totals> {
  const found = await findCaddy();
  if ("program" in found) return runPlaywright("chromium", stories, { PARLEY_BUS: bus, ...redisEnv() });
  notRun.push(`the stories behind the proxy, with ${bus}: ${found.missing}`);
  return NOTHING;
}

async function runPlaywright(
  browser: "chromium" | "firefox",
  stories: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Totals> {
  const report = `${REPORTS}${[browser, env.PARLEY_BUS ?? "plain"].join("-")}.json`;
  const which = [`--project=${browser}`, ...stories];
  const status = await showTool({
    args: ["@playwright/test/cli.js", "test", "--config", "e2e", "--reporter=list,json", ...which],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
    guard,
    limit,
  });
  failures.push(...readPlaywrightFailures(report).map((failure) => `[${browser}] ${failure}`));
  return readPlaywrightTotals(report, status);
}
