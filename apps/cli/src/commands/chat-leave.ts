import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  chat: string;
};

/** `parley group leave`: leaves a group, after a question. */
export async function chatLeaveRun(options: Options): Promise<void> {
  const { call, output, translate, confirm } = options;
  const chatId = await findChat(call, options.chat);
  const { title } = await call("chat.get", { chatId });
  await confirm(translate("group.leave", { title: title ?? "" }));
  await call("chat.leave", { chatId });
  if (output.isJson) output.record({ chatId });
  else output.fields(chatId);
}
