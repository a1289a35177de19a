import type { Bench } from "../bench.ts";
import type { Round } from "../result/judge-ratio.ts";
import { countFrames } from "./count-frames.ts";
import { countQueries } from "./count-queries.ts";
import { countWrittenRows } from "./count-written-rows.ts";

/** What must hold on any machine, however slow: `complain` hears what does not. */
export async function countAll(bench: Bench): Promise<Round> {
  const [queries, rows] = [await countQueries(bench), await countWrittenRows(bench)];
  const frames = await countFrames(bench);
  return {
    ...renamed(queries, (name) => `round trips to Postgres, ${name}`),
    ...renamed(rows, (name) => `rows written, ${name}`),
    ...frames,
  };
}

function renamed(counts: Round, name: (old: string) => string): Round {
  return Object.fromEntries(Object.entries(counts).map(([old, count]) => [name(old), count]));
}
