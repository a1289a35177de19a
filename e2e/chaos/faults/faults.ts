import { busFaults } from "./bus.ts";
import { clockFaults } from "./clocks.ts";
import { crashFaults } from "./crashes.ts";
import { crowdFaults } from "./crowds.ts";
import { diskFaults } from "./disk.ts";
import type { Fault } from "./fault.ts";
import { mixedFaults } from "./mix.ts";
import { networkFaults } from "./network.ts";
import { repeatFaults } from "./repeats.ts";
import { serverFaults } from "./servers.ts";
import { stallFaults } from "./stalls.ts";

/** Everything that can go wrong, in the order of docs. */
export const faults: readonly Fault[] = [
  ...serverFaults,
  ...busFaults,
  ...networkFaults,
  ...repeatFaults,
  ...crashFaults,
  ...diskFaults,
  ...clockFaults,
  ...crowdFaults,
  ...stallFaults,
  ...mixedFaults,
].sort((one, other) => numberOf(one) - numberOf(other));

function numberOf({ name }: Fault): number {
  return Number(name.slice(1));
}
