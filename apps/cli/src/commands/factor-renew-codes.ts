import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import type { Translate } from "../translate.ts";
import { printRecoveryCodes } from "./print-recovery-codes.ts";

type Options = { call: Call; output: Output; translate: Translate; next: NextSecret };

/** `parley account factor renew-codes`: prints new recovery codes; those of before end. */
export async function factorRenewCodesRun({ call, output, translate, next }: Options): Promise<void> {
  const password = await next(translate("account.presentPassword"));
  const code = await next(translate("account.code"));
  printRecoveryCodes({ output, translate }, await call("factor.renewCodes", { password, code }));
}
