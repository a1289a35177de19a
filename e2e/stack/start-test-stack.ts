import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@parley/db/postgres/free-port";
import { type Stack, type StackOptions, startStack } from "../../scripts/stack/start-stack.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { startProxiedStack } from "../proxy/start-proxied-stack.ts";

/** What the servers of the latest run said, by the name of the stack. */
export const LOGS = fileURLToPath(new URL("../test-results/logs", import.meta.url));

type Options = {
  name: string;
  /** Where its mails go; without it, it sends none. */
  smtpUrl?: string;
} & Pick<StackOptions, "wantsDemo" | "prepare" | "environment">;

/** Starts the built product on free ports, with a database of its own that is gone after `stop`; its logs stay. */
export function startTestStack({ name, smtpUrl, ...options }: Options): Promise<Stack> {
  const mail = smtpUrl && { SMTP_URL: smtpUrl };
  const environment = { RATE_LIMIT_FACTOR: "1000", ...mail, ...options.environment };
  return inOwnFolder(name, async (dataDir) => {
    if (isProxied()) return startProxiedStack({ ...options, dataDir, environment });
    const ports = { port: await freePort(), realtimePort: await freePort() };
    // Links in mails lead to the public address, which the production shape has anyway.
    const address = mail && { PUBLIC_URL: `http://localhost:${ports.port}` };
    return startStack({ ...options, ...ports, dataDir, environment: { ...address, ...environment } });
  });
}

/** Starts a stack with a folder for its data that goes with it, except for the logs. */
export async function inOwnFolder<AnyStack extends Stack>(
  name: string,
  start: (dataDir: string) => Promise<AnyStack>,
): Promise<AnyStack> {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-e2e-"));
  chmodSync(dataDir, 0o711); // As root Postgres runs under another account, which must get in.
  const stack = await start(dataDir);
  return {
    ...stack,
    async stop() {
      await stack.stop();
      cpSync(join(dataDir, "logs"), join(LOGS, name), { recursive: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
