import { createServer } from "node:http";
import { openCore } from "@parley/core";
import { readEnv } from "@parley/realtime/env";
import { startServer } from "@parley/realtime/start-server";
import { pino } from "pino";
import { appenderFor, type Variant } from "./variants.ts";

// One realtime node of the bench's own. Its arguments are the variant, and a port where it tells of its memory.

const [variant, memoryPort] = process.argv.slice(2);
const env = readEnv();
const core = openCore({
  databaseUrl: env.DATABASE_URL,
  secret: env.PARLEY_SECRET,
  rateLimitFactor: env.RATE_LIMIT_FACTOR,
  realtime: { url: null, port: env.REALTIME_PORT },
  hearsOthers: true,
});
const append = appenderFor(variant as Variant, core);
await startServer(env, pino({ name: "realtime" }), { ...core, append });

const memory = createServer((_request, response) => {
  // Idle connections must not be charged for what their handshakes left behind.
  globalThis.gc?.();
  response.end(JSON.stringify({ rss: process.memoryUsage().rss }));
});
memory.listen(Number(memoryPort), "127.0.0.1");
