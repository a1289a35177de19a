import { parseArgs } from "node:util";
import { SetupError } from "@parley/db/postgres/setup-error";

export type Options = {
  /** How many cases the fuzzer makes. */
  cases: number;
  /** How many sign-ins are timed, of each kind. */
  tries: number;
  /** Only print what is claimed: requirement by requirement, vulnerability by vulnerability. */
  prints: "asvs" | "cves" | undefined;
};

const FULL = { cases: 1_000_000, tries: 1_000 };
const QUICK = { cases: 10_000, tries: 100 };

/** @throws SetupError that says what is wrong with the arguments */
export function readOptions(args: string[]): Options {
  const flags = { quick: { type: "boolean" }, asvs: { type: "boolean" }, cves: { type: "boolean" } } as const;
  try {
    const { values } = parseArgs({ args, options: flags });
    const prints = values.asvs ? "asvs" : values.cves ? "cves" : undefined;
    return { ...(values.quick ? QUICK : FULL), prints };
  } catch (cause) {
    throw new SetupError(`${(cause as Error).message} There are --quick, --asvs and --cves.`, { cause });
  }
}
