import { pino } from "pino";
import { readEnv } from "./env.ts";
import { startServer } from "./start-server.ts";

const log = pino({ name: "realtime" });
const server = await startServer(readEnv(), log);
log.info({ port: server.port }, "realtime is listening");

const SHUTDOWN_MS = 4_500;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    // A database that hangs must not keep it.
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    await server.close();
    process.exit(0);
  });
}
