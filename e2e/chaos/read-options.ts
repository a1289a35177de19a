import { parseArgs } from "node:util";
import { SetupError } from "@parley/db/postgres/setup-error";
import type { BusKind } from "./cluster/chaos-bus.ts";
import type { Fault } from "./faults/fault.ts";
import { faults } from "./faults/faults.ts";

export type Options = {
  faults: readonly Fault[];
  seed: number;
  /** How many runs of each fault, with this seed and those that follow. */
  seeds: number;
  isFull: boolean;
  /** Plant bugs, one at a time, and demand that each is caught. */
  isProof: boolean;
  /** The one to plant. */
  bug: string | undefined;
  /** The product is built already. */
  isBuilt: boolean;
  /** What carries the bus. */
  bus: BusKind;
  /** A file that gets the outcomes as JSON. */
  report: string | undefined;
};

const flags = {
  fault: { type: "string", multiple: true },
  seed: { type: "string" },
  seeds: { type: "string" },
  full: { type: "boolean", default: false },
  prove: { type: "boolean", default: false },
  bug: { type: "string" },
  report: { type: "string" },
  bus: { type: "string", default: "postgres" },
  built: { type: "boolean", default: false },
} as const;

/** @throws SetupError that names what is wrong */
export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  return {
    faults: chosen(values.fault, values.full),
    seed: wholeNumber("seed", values.seed) ?? Math.floor(Math.random() * 1_000_000),
    seeds: wholeNumber("seeds", values.seeds) ?? 1,
    isFull: values.full,
    isProof: values.prove,
    bug: values.bug,
    isBuilt: values.built,
    report: values.report,
    bus: busNamed(values.bus),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

function chosen(names: readonly string[] | undefined, isFull: boolean): readonly Fault[] {
  if (!names) return isFull ? faults : faults.filter(({ isShort }) => isShort);
  return names.map((name) => {
    const fault = faults.find((each) => each.name === name.toUpperCase());
    if (!fault)
      throw new SetupError(`There is no fault ${name}: one of ${faults.map((each) => each.name).join(" ")}.`);
    return fault;
  });
}

function busNamed(name: string): BusKind {
  if (name === "postgres" || name === "redis") return name;
  throw new SetupError(`--bus is "${name}", and must be postgres or redis.`);
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new SetupError(`--${name} is "${text}", and must be a whole number.`);
  return Number(text);
}
