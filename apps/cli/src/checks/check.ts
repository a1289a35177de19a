import type { Output } from "../output.ts";
import { sentenceOf } from "../report.ts";
import type { Translate } from "../translate.ts";

/** One thing that must be so. `run` tells how it is, and throws what is wrong with the next step. */
export type Check = { name: string; run: () => Promise<string> };

type Surroundings = { output: Output; translate: Translate };

/** Prints a line for each: ok, or what to do. @throws the first failure, once all are told */
export async function runChecks(
  checks: readonly Check[],
  { output, translate }: Surroundings,
): Promise<void> {
  let failure: unknown;
  for (const { name, run } of checks) {
    try {
      const detail = await run();
      if (output.isJson) output.record({ check: name, ok: true, detail });
      else output.line({ text: translate("checks.ok"), style: "green" }, `  ${name}  ${detail}`);
    } catch (error) {
      failure ??= error;
      const message = sentenceOf(error, translate);
      if (output.isJson) output.record({ check: name, ok: false, detail: message });
      else output.line({ text: translate("checks.failed"), style: "red" }, `  ${name}  ${message}`);
    }
  }
  if (failure !== undefined) throw failure;
}
