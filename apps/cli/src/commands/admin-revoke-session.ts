import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import { findById } from "../reading/find-by-id.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  person: string;
  /** The device's id or its beginning. */
  id: string;
};

/** `parley admin sign-out`: signs a device of somebody out, after a question. */
export async function adminRevokeSessionRun(options: Options): Promise<void> {
  const { call, output, translate, confirm, person } = options;
  const { id: userId } = await findAccount(call, person);
  const { sessions } = await call("admin.sessions", { userId });
  const { id: sessionId, name } = findById(sessions, options.id);
  await confirm(translate("devices.revoke", { name }));
  await call("admin.revokeSession", { userId, sessionId });
  if (output.isJson) output.record({ userId, sessionId });
  else output.fields(sessionId);
}
