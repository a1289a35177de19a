import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; next: NextSecret };

/** `parley account factor begin`: prints the secret of a second factor, which is on once a code of it was shown. */
export async function factorBeginRun({ call, output, translate, next }: Options): Promise<void> {
  const password = await next(translate("account.presentPassword"));
  const begun = await call("factor.begin", { password });
  if (output.isJson) return output.record(begun);
  output.line(begun.secret);
  output.line(begun.uri);
  output.note(translate("account.factorBegun"));
}
