import { randomUUIDv7 } from "node:crypto";
import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat, findOrOpenChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";

type Options = {
  call: Call;
  output: Output;
  chat: string;
  seq: number;
  /** The chat that it goes to. */
  to: string;
  /** Chosen by the caller to make repeating safe. */
  key: string | undefined;
};

/** `parley forward`: sends a message on into another chat, and prints its id and number there. */
export async function messageForwardRun({ call, output, chat, seq, to, key }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const toChatId = await findOrOpenChat(call, to);
  const clientId = key ?? randomUUIDv7();
  printPlace(await call("message.forward", { chatId, seq, toChatId, clientId }), output);
}
