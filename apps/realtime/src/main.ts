import { pino } from "pino";
import { readEnv } from "./env.ts";
import { startServer } from "./start-server.ts";

const log = pino({ name: "realtime" });
const server = await startServer(readEnv(), log);
log.info({ port: server.port }, "realtime is listening");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
