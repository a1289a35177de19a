import type { Chat, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Unread } from "../reading/unread-messages.ts";
import type { Translate } from "../translate.ts";
import { chatName } from "./chat-name.ts";
import { printMessage } from "./print-message.ts";
import type { Times } from "./times.ts";

type Printer = { output: Output; times: Times; translate: Translate; meId: UserId };

/** Prints what is unread in a chat below the chat's number and name; as JSON the messages alone. */
export function printUnread(chat: Chat, { messages, senders }: Unread, printer: Printer): void {
  const { output, meId } = printer;
  if (messages.length === 0) return;
  const count = { text: String(chat.unreadCount), style: "green" as const };
  if (!output.isJson) output.line(count, "  ", { text: chatName(chat, meId), style: "bold" });
  for (const message of messages) printMessage(message, senders, printer);
}
