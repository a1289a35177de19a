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
  /** The webhook's id or its beginning. */
  id: string;
};

/** `parley webhook revoke`: ends an incoming webhook, after a question. */
export async function webhookRevokeRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const chatId = await findChat(call, options.chat);
  const { id, name } = findById((await call("webhook.list", { chatId })).webhooks, options.id);
  await confirm(translate("webhook.revoke", { name }));
  await call("webhook.revoke", { chatId, webhookId: id });
  if (output.isJson) output.record({ chatId, webhookId: id });
  else output.fields(id);
}
