import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  chat: string;
  /** The invite's id or its beginning. */
  id: string;
};

/** `parley invite revoke`: ends an invite, after a question. */
export async function inviteRevokeRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const chatId = await findChat(call, options.chat);
  const { id } = findById((await call("invite.list", { chatId })).invites, options.id);
  await confirm(translate("invite.revoke", { id }));
  await call("invite.revoke", { chatId, inviteId: id });
  if (output.isJson) output.record({ chatId, inviteId: id });
  else output.fields(id);
}
