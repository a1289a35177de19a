import { createLog } from "@parley/core";
import { readEnv } from "./env.ts";
import { startServer } from "./start-server.ts";

const SHUTDOWN_MS = 4_500;
const log = createLog("realtime");

try {
  await serve();
} catch (error) {
  // What is wrong with the settings, or that the port is taken, is one sentence.
  log.fatal((error as Error).message);
  process.exit(1);
}

async function serve(): Promise<void> {
  const server = await startServer(readEnv(), log);
  log.info({ port: server.port }, "realtime is listening");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      // A database that hangs must not keep it.
      setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
      await server.close();
      process.exit(0);
    });
  }
}
