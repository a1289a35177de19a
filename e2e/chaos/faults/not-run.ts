import type { Fault } from "./fault.ts";

/** What is promised for, and not put to the proof here. It is said in every full run, so that nobody forgets. */
export const faultsNotRun: readonly Fault[] = [
  notRun(
    "F7",
    "the bus back with a wrong clock",
    "LISTEN and NOTIFY have no clock; the Redis driver does not exist yet",
  ),
];

function notRun(name: string, says: string, why: string): Fault {
  return { name, says, hasLoad: false, whyNot: () => why, run: async () => {} };
}
