import { fileURLToPath } from "node:url";
import { createDatabase } from "@parley/db";
import type { Guard } from "@parley/db/postgres/guard";
import type { CleanUps } from "../../scripts/stack/clean-ups.ts";
import type { Bench } from "./bench.ts";
import { openBenchWorld } from "./server/bench-world.ts";
import { splitCores } from "./server/cores.ts";
import { startBenchStack } from "./server/start-bench-stack.ts";
import type { Sizes } from "./sizes.ts";

/** Everything that a run leaves: the table as JSON, and the logs of the servers. */
export const FOLDER = fileURLToPath(new URL("../../.data/bench/", import.meta.url));

type Options = { sizes: Sizes; guard: Guard; cleanUps: CleanUps; complain: Bench["complain"] };

/** Starts the servers on their core and opens what measures them; `cleanUps` ends all of it. */
export async function openBench({ sizes, guard, cleanUps, complain }: Options): Promise<Bench> {
  const folder = `${FOLDER}stack`;
  const cores = splitCores();
  const stack = await cores.forServers(() => startBenchStack({ folder, guard }));
  cleanUps.add(stack.stop);
  const world = openBenchWorld(stack);
  cleanUps.add(world.close);
  const database = createDatabase({ url: stack.databaseUrl, poolSize: 1 });
  cleanUps.add(database.close);
  return { stack, world, database, sizes, cores, folder, guard, complain };
}
