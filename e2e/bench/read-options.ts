import { parseArgs } from "node:util";
import { SetupError } from "@parley/db/postgres/setup-error";
import type { Goal } from "./bench.ts";
import { goals } from "./goals/goals.ts";
import { type Sizes, sizes } from "./sizes.ts";

export type Options = {
  goals: readonly Goal[];
  sizes: Sizes;
  isQuick: boolean;
  /** The product is built already. */
  isBuilt: boolean;
};

const flags = {
  goal: { type: "string", multiple: true },
  quick: { type: "boolean", default: false },
  built: { type: "boolean", default: false },
} as const;

/** @throws SetupError that names what is wrong */
export function readOptions(args: string[]): Options {
  const { goal, quick, built } = parse(args);
  return {
    goals: goal ? goal.map(findGoal) : goals,
    sizes: quick ? sizes.quick : sizes.full,
    isQuick: quick,
    isBuilt: built,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags }).values;
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

function findGoal(text: string): Goal {
  const goal = goals.find(({ number }) => String(number) === text);
  if (goal) return goal;
  const known = goals.map(({ number }) => number).join(" ");
  throw new SetupError(`Goal ${text} is not measured: one of ${known}.`);
}
