import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; next: NextSecret };

/** `parley account factor off`: signing in asks for the password alone again. */
export async function factorRemoveRun({ call, output, translate, next }: Options): Promise<void> {
  const password = await next(translate("account.presentPassword"));
  const code = await next(translate("account.code"));
  await call("factor.remove", { password, code });
  if (output.isJson) return output.record({ since: null });
  output.note(translate("account.factorRemoved"));
}
