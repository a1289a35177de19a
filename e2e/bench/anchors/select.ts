import type { Anchor } from "../bench.ts";
import { percentile } from "../result/percentile.ts";
import { timeStatements } from "./time-each.ts";

/** Q: the way to Postgres and back. */
export const select: Anchor = {
  name: "Q",
  prepare:
    async ({ database, sizes }) =>
    async () => {
      const took = await timeStatements(database.pool, { count: sizes.statements, text: "SELECT 1" });
      return { Q: percentile(took, 0.5) };
    },
};
