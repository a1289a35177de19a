import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; confirm: Confirm; person: string };

/** `parley admin deactivate`: shuts somebody out, after a question. */
export async function adminDeactivateRun({
  call,
  output,
  translate,
  confirm,
  person,
}: Options): Promise<void> {
  const { id, name, handle } = await findAccount(call, person);
  await confirm(translate("admin.deactivate", { name, handle }));
  await call("admin.deactivate", { userId: id });
  if (output.isJson) output.record({ userId: id });
  else output.fields(`@${handle}`, name);
}
