import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import type { Translate } from "../translate.ts";
import { printRecoveryCodes } from "./print-recovery-codes.ts";

type Options = { call: Call; output: Output; translate: Translate; next: NextSecret };

/** `parley account factor confirm`: turns a second factor on with a first code, and prints the recovery codes. */
export async function factorConfirmRun({ call, output, translate, next }: Options): Promise<void> {
  const code = await next(translate("account.firstCode"));
  printRecoveryCodes({ output, translate }, await call("factor.confirm", { code }));
}
