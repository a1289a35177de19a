import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { SetupError } from "@parley/db/postgres/setup-error";

/** What a run of the fuzzer is to do. */
export type Options = {
  cases: number;
  /** The same seed makes the same cases. */
  seed: number;
  /** Only this one, by the name that a failure was reported under. */
  only: string | undefined;
};

const DEFAULT_CASES = 100_000;
const SEED_END = 2 ** 31;

/** @throws SetupError that says what is wrong with the arguments */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { cases: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
  });
  return {
    cases: readNumber("--cases", values.cases) ?? DEFAULT_CASES,
    seed: readNumber("--seed", values.seed) ?? randomInt(SEED_END),
    only: values.only,
  };
}

function readNumber(name: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,9}$|^1\d{9}$/.test(word)) return Number(word);
  throw new SetupError(`${name} is "${word}", and must be a whole number below 2000000000.`);
}
