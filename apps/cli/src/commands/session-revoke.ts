import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";
import type { Confirm } from "../session/confirm.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import { withProof } from "../session/with-proof.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  next: NextSecret;
  /** The device's id or its beginning. */
  id: string;
};

/** `parley devices revoke`: signs another device out, after a question and the password. This one is signed out by `parley logout`. */
export async function sessionRevokeRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const { id, name, isCurrent } = findById((await call("session.list", {})).sessions, options.id);
  if (isCurrent) throw new TerminalError("conflict", "thisDevice");
  await confirm(translate("devices.revoke", { name }));
  await withProof({ ...options, work: (proof) => call("session.revoke", { sessionId: id, ...proof }) });
  if (output.isJson) output.record({ sessionId: id });
  else output.fields(id);
}
