import type { Output as OutputOf } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";

type Place = { output: Output; translate: Translate };

/** Prints recovery codes, one a line. They are shown this once. */
export function printRecoveryCodes({ output, translate }: Place, made: OutputOf<"factor.confirm">): void {
  if (output.isJson) {
    output.record(made);
    return;
  }
  for (const code of made.recoveryCodes) output.line(code);
  output.note({ text: translate("account.codesOnce"), style: "dim" });
}
