import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Keyboard } from "../session/ask.ts";
import { confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  keyboard: Keyboard;
  chat: string;
  isConfirmed: boolean;
};

/** `parley group leave`: leaves a group, after a question. */
export async function chatLeaveRun(options: Options): Promise<void> {
  const { call, output, translate, chat } = options;
  const chatId = await findChat(call, chat);
  await confirm({ ...options, question: translate("group.leave", { chat }) });
  await call("chat.leave", { chatId });
  if (output.isJson) output.record({ chatId });
  else output.fields(chatId);
}
