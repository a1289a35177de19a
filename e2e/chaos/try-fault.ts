import { cpSync } from "node:fs";
import type { Violation } from "./check/find-violations.ts";
import { healCluster } from "./cluster/heal-cluster.ts";
import type { Cluster } from "./cluster/start-cluster.ts";
import { commandOf, type Outcome, type RunOptions, runFault } from "./run-fault.ts";

/** One run, and what it came to however it ended. Where a promise was broken the servers' last words are told and kept. */
export async function tryFault(options: RunOptions): Promise<Outcome> {
  const begin = performance.now();
  const outcome = await runFault(options).catch((error: unknown) => unfinished(options, error, begin));
  const { cluster, folder } = options;
  const violations = [...outcome.violations, ...deathsIn(cluster)];
  const logs = violations.length > 0 ? lastWords(cluster) : [];
  if (logs.length > 0)
    cpSync(cluster.logFolder, `${folder}/${outcome.fault}-${outcome.seed}.logs`, { recursive: true });
  await healCluster(cluster);
  return { ...outcome, violations, logs };
}

function unfinished(options: RunOptions, error: unknown, begin: number): Outcome {
  const { fault, seed } = options;
  const example = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    fault: fault.name,
    says: fault.says,
    command: commandOf(options),
    tookMs: performance.now() - begin,
    seed,
    messages: 0,
    lateness: { p50: 0, p99: 0, max: 0 },
    settledMs: 0,
    figures: [],
    violations: [{ name: "run", promise: "the run comes to its end", count: 1, example }],
    logs: [],
  };
}

function deathsIn({ nodes, web }: Cluster): Violation[] {
  const obituaries = [...nodes, web].flatMap((server) => server.obituary() ?? []);
  const [example] = obituaries;
  if (!example) return [];
  return [{ name: "I26", promise: "no server ends by itself", count: obituaries.length, example }];
}

function lastWords({ nodes, web, postgres }: Cluster): string[] {
  return [...nodes, web, postgres].map(
    ({ name, lastLines }) => `    ${name} said last:\n${shortened(lastLines())}`,
  );
}

/** One line each: an error's stack stands in the file. */
function shortened(lines: string): string {
  return lines.replaceAll(/^(.{240}).+$/gm, "$1…").replaceAll(/^/gm, "      ");
}
