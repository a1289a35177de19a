import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { findMember } from "../reading/find-member.ts";
import type { Confirm } from "../session/confirm.ts";
import { printMember } from "../text/print-member.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  chat: string;
  person: string;
};

/** `parley group hand-over`: makes another member the owner, after a question: only he can give it back. */
export async function chatHandOverRun(options: Options): Promise<void> {
  const { call, translate, confirm, person } = options;
  const chatId = await findChat(call, options.chat);
  const chat = await call("chat.get", { chatId });
  const { user } = findMember(chat, person);
  await confirm(translate("group.handOver", { name: user.name, title: chat.title ?? "" }));
  const { member } = await call("chat.handOver", { chatId, userId: user.id });
  printMember(chatId, member, options);
}
