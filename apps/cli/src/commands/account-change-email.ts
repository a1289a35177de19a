import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import { withCode } from "../session/with-code.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; next: NextSecret; email: string };

/** `parley account email`: has a link sent to a new address, which is one's own once it was opened. */
export async function accountChangeEmailRun(options: Options): Promise<void> {
  const { call, output, translate, next, email } = options;
  const password = await next(translate("account.presentPassword"));
  await withCode({
    code: () => next(translate("account.code")),
    work: (given) => call("account.changeEmail", { password, email, ...given }),
  });
  if (output.isJson) return output.record({ email });
  output.note(translate("account.emailSent", { email }));
}
