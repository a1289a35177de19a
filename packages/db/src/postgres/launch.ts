import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Cluster } from "./cluster.ts";
import type { Guard } from "./guard.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { waitUntil } from "./wait-until.ts";

const START_TIMEOUT_MS = 120_000;

/** A server that answers, or why there is none. */
export type Launch = { pid: number } | { failure: string };

/**
 * Starts the server once, in a session of its own (Ctrl-C must not reach it: connections close first),
 * listening on 127.0.0.1 only and on no socket file, and waits until it is ready. Crash recovery counts as waiting.
 */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<Launch> {
  const log = openSync(cluster.logFile, "a", 0o600);
  const before = readFileSync(cluster.logFile).length;
  const child = spawn(cluster.binaries.postgres, serverArguments(cluster, options), {
    ...cluster.user,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: { TZ: "UTC" },
  });
  closeSync(log);
  if (child.pid) options.guard?.add(child.pid, "SIGINT");
  const outcome = await untilReadyOrGone(child, cluster.dataDir);
  child.unref();
  if (outcome === "ready" && child.pid) return { pid: child.pid };
  if (child.pid) options.guard?.remove(child.pid);
  return { failure: reasonIn(readFileSync(cluster.logFile).subarray(before).toString()) };
}

export type LaunchOptions = { port: number; settings: Settings; guard: Guard | undefined };

/** Postgres settings by name, as in postgresql.conf. */
export type Settings = Record<string, string>;

function serverArguments(cluster: Cluster, { port, settings }: LaunchOptions): string[] {
  const all: Settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", cluster.dataDir, ...flags];
}

async function untilReadyOrGone(child: ChildProcess, dataDir: string): Promise<"ready" | "gone"> {
  let isGone = false;
  child.once("exit", () => {
    isGone = true;
  });
  child.once("error", () => {
    isGone = true;
  });
  const isReady = () => {
    const file = readPostmasterFile(dataDir);
    return file?.pid === child.pid && file?.isReady === true;
  };
  const isDecided = await waitUntil(() => isGone || isReady(), START_TIMEOUT_MS);
  if (!isDecided) child.kill("SIGKILL");
  return isGone || !isDecided ? "gone" : "ready";
}

/** The last complaint in the log, without its time stamp. */
function reasonIn(log: string): string {
  const lines = log.trim().split("\n");
  const complaint = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") || "it ended without a word";
}
