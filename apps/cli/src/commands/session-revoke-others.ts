import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; confirm: Confirm };

/** `parley devices revoke-others`: signs all devices out but this one, after a question. */
export async function sessionRevokeOthersRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  await confirm(translate("devices.revokeOthers"));
  const { count } = await call("session.revokeOthers", {});
  if (output.isJson) return output.record({ count });
  output.note(translate("devices.revokedOthers", { count }));
}
