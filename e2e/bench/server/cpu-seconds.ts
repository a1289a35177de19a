import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Database } from "@parley/db";
import { familyOf } from "../../chaos/cluster/process-tree.ts";

/** Starts to watch what these processes and their children use. @returns a function that tells the seconds since */
export function watchCpu(pids: readonly number[]): () => number {
  const before = cpuSeconds(pids);
  return () => cpuSeconds(pids) - before;
}

/** The process that all of Postgres belongs to. */
export async function postgresPid({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return Number(statOf(rows[0]?.pid ?? 0)[PARENT]);
}

function cpuSeconds(pids: readonly number[]): number {
  const living = pids.flatMap(familyOf).map((pid) => ticksIn(pid, [USER, SYSTEM]));
  const ended = pids.map((pid) => ticksIn(pid, [USER_OF_CHILDREN, SYSTEM_OF_CHILDREN]));
  return [...living, ...ended].reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

function ticksIn(pid: number, fields: readonly number[]): number {
  const stat = statOf(pid);
  return fields.reduce((sum, field) => sum + Number(stat[field] ?? 0), 0);
}

/** Fields of /proc/PID/stat behind the program's name (proc_pid_stat(5): 4, and 14 to 17). */
const PARENT = 1;
const USER = 11;
const SYSTEM = 12;
/** Of children that have ended: Postgres ends connections that nobody uses. */
const USER_OF_CHILDREN = 13;
const SYSTEM_OF_CHILDREN = 14;
const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Empty for a process that has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
