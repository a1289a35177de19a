import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate };

/** `parley account factor show`: whether signing in asks for a code. */
export async function factorGetRun({ call, output, translate }: Options): Promise<void> {
  const factor = await call("factor.get", {});
  if (output.isJson) return output.record(factor);
  const { since, recoveryCodesLeft: count } = factor;
  if (since === null) output.line(translate("account.factorOff"));
  else output.line(translate("account.factorOn", { day: since.slice(0, 10), count }));
}
