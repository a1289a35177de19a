import type { Call } from "@parley/client/http";
import type { Translate } from "../translate.ts";
import type { NextSecret } from "./secrets-from.ts";
import { withCode } from "./with-code.ts";

type Options<Result> = {
  call: Call;
  translate: Translate;
  next: NextSecret;
  work: (proof: { password?: string; code?: string }) => Promise<Result>;
};

/** Asks for the password, where the account has one, and for a code once the server does. */
export async function withProof<Result>({ call, translate, next, work }: Options<Result>): Promise<Result> {
  const { hasPassword } = await call("identity.list", {});
  const known = hasPassword ? { password: await next(translate("account.presentPassword")) } : {};
  return withCode({
    code: () => next(translate("account.code")),
    work: (given) => work({ ...known, ...given }),
  });
}
