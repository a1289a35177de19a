import { readFileSync } from "node:fs";

const KB_PER_MB = 1_024;

/** @returns the resident memory of a process and of all that it has started, in MB. Linux alone tells it. */
export function memoryOf(pid: number): number {
  return Math.round(processesBelow(pid).reduce((sum, each) => sum + residentKb(each), 0) / KB_PER_MB);
}

function processesBelow(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  return [pid, ...children.flatMap((child) => processesBelow(Number(child)))];
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}
