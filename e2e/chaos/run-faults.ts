import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guard } from "@parley/db/postgres/guard";
import type { Progress } from "../../scripts/stack/progress.ts";
import { bugs } from "./bugs/bugs.ts";
import { createEvidenceTables } from "./check/evidence-tables.ts";
import { startCluster } from "./cluster/start-cluster.ts";
import type { Fault } from "./faults/fault.ts";
import { FULL, PROOF, SHORT } from "./profile.ts";
import { createRandom } from "./random.ts";
import type { Options } from "./read-options.ts";
import { breaches, reportLine } from "./report.ts";
import type { Outcome } from "./run-fault.ts";
import { tryFault } from "./try-fault.ts";

type Parts = Options & { folder: string; guard: Guard; progress: Progress };

/** Runs each fault with each seed, all on one cluster, the database empty every time. */
export async function runFaults({ folder, guard, progress, ...options }: Parts): Promise<Outcome[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "parley-chaos-"));
  const random = createRandom(options.seed);
  const { bug } = options;
  const faults = await possible({ ...options, progress });
  const hasSmallDisk = faults.some((fault) => fault.needsSmallDisk);
  const cluster = await progress.step("Cluster", () =>
    startCluster({ folder: dataFolder, guard, random, bug, hasSmallDisk, busKind: options.bus }),
  );
  const profile = bug ? PROOF : options.isFull ? FULL : SHORT;
  const outcomes: Outcome[] = [];
  try {
    await createEvidenceTables(cluster.database.pool);
    const sql = bugs.find(({ name }) => name === bug)?.sql;
    if (sql) await cluster.database.pool.query(sql);
    for (let round = 0; round < options.seeds; round++) {
      for (const fault of faults) {
        const outcome = await tryFault({ cluster, fault, profile, seed: options.seed + round, folder });
        progress.say([reportLine(outcome), ...breaches(outcome), ...outcome.logs].join("\n"));
        outcomes.push(outcome);
      }
    }
    return outcomes;
  } finally {
    await cluster.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** @returns those of the chosen faults that this machine allows; it says of the others why not */
async function possible({ faults, bus, progress }: Omit<Parts, "folder" | "guard">): Promise<Fault[]> {
  const found: Fault[] = [];
  for (const fault of faults) {
    const whyNot = await fault.whyNot?.(bus);
    if (whyNot) progress.say(`– ${fault.name} ${fault.says}: not run, ${whyNot}`);
    else found.push(fault);
  }
  return found;
}
