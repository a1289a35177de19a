import type { Bench } from "../../bench.ts";
import type { Round } from "../../result/judge-ratio.ts";
import type { PreparedServer } from "./xmpp-server.ts";

/** One measurement of a server of others, which starts it for itself and stops it. */
export type Load = {
  /** What it measures, as `Round` names it; the server's letter is put before. */
  figures: readonly string[];
  measure(bench: Bench, server: PreparedServer): Promise<Round>;
};
