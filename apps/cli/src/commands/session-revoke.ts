import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";
import type { Confirm } from "../session/confirm.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  /** The device's id or its beginning. */
  id: string;
};

/** `parley devices revoke`: signs another device out, after a question. This one is signed out by `parley logout`. */
export async function sessionRevokeRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const { id, name, isCurrent } = findById((await call("session.list", {})).sessions, options.id);
  if (isCurrent) throw new TerminalError("conflict", "thisDevice");
  await confirm(translate("devices.revoke", { name }));
  await call("session.revoke", { sessionId: id });
  if (output.isJson) output.record({ sessionId: id });
  else output.fields(id);
}
