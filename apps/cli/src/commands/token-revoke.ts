import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  /** The token's id or its beginning. */
  id: string;
};

/** `parley token revoke`: ends an access token, after a question. */
export async function tokenRevokeRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const { id, name } = findById((await call("token.list", {})).tokens, options.id);
  await confirm(translate("token.revoke", { name }));
  await call("token.revoke", { tokenId: id });
  if (output.isJson) output.record({ tokenId: id });
  else output.fields(id);
}
