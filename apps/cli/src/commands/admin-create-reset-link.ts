import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; server: string; person: string };

/** `parley admin reset-link`: prints a link with which somebody sets a new password. It is shown this once. */
export async function adminCreateResetLinkRun({
  call,
  output,
  translate,
  server,
  person,
}: Options): Promise<void> {
  const { id } = await findAccount(call, person);
  const made = await call("admin.createResetLink", { userId: id });
  const link = `${server}${made.path}`;
  if (output.isJson) return output.record({ ...made, link });
  output.line(link);
  output.note({ text: translate("invite.once"), style: "dim" });
}
