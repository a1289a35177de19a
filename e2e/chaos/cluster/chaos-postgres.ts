import { startEmbeddedPostgres } from "@parley/db/postgres/embedded-postgres";
import type { Guard } from "@parley/db/postgres/guard";
import { isRunning } from "@parley/db/postgres/process-state";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { lastLines } from "../../../scripts/stack/last-lines.ts";
import { signalFamily } from "./process-tree.ts";

const DEATH_MS = 10_000;

/** A Postgres that may be killed and frozen. */
export type ChaosPostgres = {
  /** Its own address, through no proxy. */
  url: string;
  name: string;
  port: number;
  /** SIGKILL to the server and its children, and waits until they are gone. */
  kill(): Promise<void>;
  /** Starts again what was killed, at the same address; resolves when it lets people in. */
  restart(): Promise<void>;
  freeze(): void;
  thaw(): void;
  isRunning(): boolean;
  /** The last lines of its log. */
  lastLines(): string;
  stop(): Promise<void>;
};

type Options = { dataDir: string; guard: Guard };

export async function startChaosPostgres(options: Options): Promise<ChaosPostgres> {
  // Nothing on loopback must be lost by the machine's own doing: fsync is as it is in production.
  const settings = { max_connections: "120" };
  let server = await startEmbeddedPostgres({ ...options, settings });
  const { url, port } = server;
  return {
    url,
    name: "Postgres",
    port,
    async kill() {
      const { pid } = server;
      signalFamily(pid, "SIGKILL");
      options.guard.remove(pid);
      await waitUntil(() => !isRunning(pid), DEATH_MS);
    },
    async restart() {
      server = await startEmbeddedPostgres({ ...options, settings, port });
    },
    freeze: () => signalFamily(server.pid, "SIGSTOP"),
    thaw: () => signalFamily(server.pid, "SIGCONT"),
    isRunning: () => isRunning(server.pid),
    lastLines: () => lastLines(`${options.dataDir}.log`),
    stop: () => server.stop(),
  };
}
