import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import { withCode } from "../session/with-code.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  next: NextSecret;
  /** Who types does not see what he types. */
  isTyped: boolean;
};

/** `parley account password`: sets a new password, with the one of now. Other devices are signed out. */
export async function accountChangePasswordRun(options: Options): Promise<void> {
  const { call, output, translate, next, isTyped } = options;
  const password = await next(translate("account.presentPassword"));
  const newPassword = await next(translate("account.newPassword"));
  if (isTyped && (await next(translate("account.again"))) !== newPassword)
    throw new TerminalError("invalid_input", "passwordsDiffer");
  await withCode({
    code: () => next(translate("account.code")),
    work: (given) => call("account.changePassword", { password, newPassword, ...given }),
  });
  if (output.isJson) return output.record({ isChanged: true });
  output.note(translate("account.passwordChanged"));
}
