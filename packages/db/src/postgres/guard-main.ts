import { createInterface } from "node:readline";
import { isRunning } from "./process-state.ts";
import { waitUntil } from "./wait-until.ts";

// The guard's own process (see guard.ts). Its stdin closes when the process that started it has ended, however it did.

const PATIENCE_MS = 5_000;
const wards = new Map<number, NodeJS.Signals>();

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, pid, signal] = line.split(" ");
  if (verb === "add") wards.set(Number(pid), signal as NodeJS.Signals);
  if (verb === "remove") wards.delete(Number(pid));
  if (verb === "close") process.exit(0);
}
for (const [pid, signal] of [...wards].reverse()) await end(pid, signal);

async function end(pid: number, signal: NodeJS.Signals): Promise<void> {
  send(pid, signal);
  await waitUntil(() => !isRunning(pid), PATIENCE_MS);
  send(pid, "SIGKILL"); // What would not end, and what an ended leader left in its group.
}

/** To the whole group, so that what the process started goes with it. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
