import type { Anchor } from "../bench.ts";
import { percentile } from "../result/percentile.ts";
import { timeStatements } from "./time-each.ts";

/** C: the cheapest write that Postgres makes durable. */
export const commit: Anchor = {
  name: "C",
  async prepare({ database, sizes }) {
    await database.pool.query("CREATE TABLE bench_commits (n integer)");
    return async () => {
      const text = "INSERT INTO bench_commits VALUES (1)";
      const took = await timeStatements(database.pool, { count: sizes.statements, text });
      return { "C p50": percentile(took, 0.5), "C p99": percentile(took, 0.99) };
    };
  },
};
