import { TEST_SECRET } from "@parley/core/testing/world";
import { pino } from "pino";
import { type RunningServer, startServer } from "../start-server.ts";

/** A realtime node on a free port, on the database of a test's world. */
export function startNode(url: string): Promise<RunningServer> {
  const env = {
    DATABASE_URL: url,
    PARLEY_SECRET: TEST_SECRET,
    REALTIME_PORT: 0,
    PORT: 3000,
    RATE_LIMIT_FACTOR: 1_000,
  };
  return startServer(env, pino({ level: "silent" }));
}
