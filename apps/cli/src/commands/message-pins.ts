import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { printMessage } from "../text/print-message.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; chat: string };

/** `parley pins`: a chat's pinned messages, the latest pinned first. */
export async function messagePinsRun(options: Options): Promise<void> {
  const { call, output, translate, chat } = options;
  const { messages, users } = await call("message.pins", { chatId: await findChat(call, chat) });
  if (messages.length === 0 && !output.isJson) return output.note(translate("pins.none"));
  const senders = new Map(users.map((user) => [user.id, user]));
  for (const message of messages) printMessage(message, senders, options);
}
