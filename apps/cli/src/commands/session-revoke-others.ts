import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { Confirm } from "../session/confirm.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import { withProof } from "../session/with-proof.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  next: NextSecret;
};

/** `parley devices revoke-others`: signs all devices out but this one, after a question and the password. */
export async function sessionRevokeOthersRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  await confirm(translate("devices.revokeOthers"));
  const { count } = await withProof({
    ...options,
    work: (proof) => call("session.revokeOthers", proof),
  });
  if (output.isJson) return output.record({ count });
  output.note(translate("devices.revokedOthers", { count }));
}
