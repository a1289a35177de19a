import { existsSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import { type Cluster, initialiseCluster, readPassword } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import type { Guard } from "./guard.ts";
import { type Launch, launch, type Settings } from "./launch.ts";
import { placeBinaries, placeData } from "./placement.ts";
import { isRunning } from "./process-state.ts";
import { adoptRunningServer, findRunningServer, removeStalePidFile } from "./running-server.ts";
import { addressOf, ensureDatabase } from "./server-database.ts";
import { SetupError } from "./setup-error.ts";
import { systemUser } from "./system-user.ts";
import { waitUntil } from "./wait-until.ts";

const RETRY_MS = 3_000;
const STOP_MS = 10_000;
const MAX_LOG_BYTES = 10_000_000;

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Of the server's first process. */
  pid: number;
  /** It ran already: an earlier start was killed. */
  isAdopted: boolean;
  /** Ends the server and waits for it (at most 10 s, then by force). Stopping twice is harmless. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Made on the first start; beside it lie `<dataDir>.password` and `<dataDir>.log`. */
  dataDir: string;
  /** Any free one by default. */
  port?: number;
  database?: string;
  settings?: Settings;
  /** Ends the server when this process is killed. */
  guard?: Guard;
};

/**
 * Starts the Postgres that npm installed, or takes over one that still runs on this data folder.
 * Throws a SetupError, one sentence, when that is impossible.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = prepareCluster(resolve(options.dataDir));
  const database = options.database ?? "parley";
  const adopted = await adoptRunningServer(cluster, database);
  if (adopted) options.guard?.add(adopted.pid, "SIGINT");
  const { pid, port } = adopted ?? (await startServer(cluster, database, options));
  const url = addressOf({ port, password: readPassword(cluster), database });
  return { url, port, pid, isAdopted: adopted !== undefined, stop: () => stop(pid, options.guard) };
}

/**
 * The address of a database on the server that runs on this data folder; undefined when none does.
 * Whoever started that server stops it.
 */
export async function findEmbeddedPostgres(
  dataDir: string,
  database = "parley",
): Promise<string | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const cluster = prepareCluster(resolve(dataDir));
  const running = await findRunningServer(cluster);
  return running && addressOf({ port: running.port, password: readPassword(cluster), database });
}

function prepareCluster(dataDir: string): Cluster {
  try {
    const user = systemUser(dataDir);
    mkdirSync(dirname(dataDir), { recursive: true });
    return {
      dataDir: placeData(dataDir, user),
      logFile: `${dataDir}.log`,
      passwordFile: `${dataDir}.password`,
      binaries: placeBinaries(findBinaries(), user),
      user,
    };
  } catch (cause) {
    if (cause instanceof SetupError) throw cause;
    throw new SetupError(`${dataDir} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

async function startServer(cluster: Cluster, database: string, options: EmbeddedPostgresOptions) {
  await initialiseCluster(cluster);
  const server = await launchPatiently(cluster, options);
  await ensureDatabase({ port: server.port, password: readPassword(cluster), database });
  return server;
}

/** After a kill, a port or shared memory may be held for a moment by processes that are still dying. */
async function launchPatiently(
  cluster: Cluster,
  options: EmbeddedPostgresOptions,
): Promise<{ pid: number; port: number }> {
  trimLog(cluster.logFile);
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    removeStalePidFile(cluster);
    const port = options.port ?? (await freePort());
    const result: Launch = await launch(cluster, {
      port,
      settings: options.settings ?? {},
      guard: options.guard,
    });
    if ("pid" in result) return { pid: result.pid, port };
    if (Date.now() > deadline) {
      throw new SetupError(
        `The embedded Postgres does not start: ${result.failure} (see ${cluster.logFile}).`,
      );
    }
    await sleep(200);
  }
}

function trimLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) truncateSync(logFile);
}

async function stop(pid: number, guard: Guard | undefined): Promise<void> {
  signal(pid, "SIGINT"); // Fast shutdown: connections are closed, nothing is lost.
  const hasEnded = await waitUntil(() => !isRunning(pid), STOP_MS);
  if (!hasEnded) signal(pid, "SIGKILL");
  guard?.remove(pid);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
