import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";

type Options = { call: Call; output: Output; chat: string; title: string };

/** `parley group rename`: gives a group another title. */
export async function chatRenameRun({ call, output, chat, title }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const info = await call("chat.update", { chatId, title });
  if (output.isJson) output.record({ chatId, ...info });
  else output.fields(chatId, info.title ?? "");
}
