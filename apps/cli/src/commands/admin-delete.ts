import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; confirm: Confirm; person: string };

/** `parley admin delete`: deletes somebody's account for good, once its handle is typed. */
export async function adminDeleteRun({ call, output, translate, confirm, person }: Options): Promise<void> {
  const { id: userId, name, handle } = await findAccount(call, person);
  await confirm(translate("admin.delete", { name, handle }), { word: handle });
  await call("user.delete", { userId, handle });
  if (output.isJson) output.record({ userId });
  else output.fields(`@${handle}`, name);
}
