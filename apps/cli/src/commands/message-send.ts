import { randomUUIDv7 } from "node:crypto";
import type { Call } from "@parley/client/http";
import { explainKey } from "../outbox/explain-key.ts";
import type { Output } from "../output.ts";
import { findOrOpenChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";

type Options = {
  call: Call;
  output: Output;
  chat: string;
  /** The message's text, from a flag or stdin. */
  text: () => Promise<string>;
  /** Chosen by the caller to make repeating safe. */
  key: string | undefined;
  /** The number of the message that it answers. */
  replyTo: number | undefined;
};

/** `parley send`: sends one message and prints its id and number; the same key again prints the same. */
export async function messageSendRun({ call, output, chat, text, key, replyTo }: Options): Promise<void> {
  const body = await text();
  const chatId = await findOrOpenChat(call, chat);
  const message = { chatId, clientId: key ?? randomUUIDv7(), body, replyToSeq: replyTo };
  const sent = await call("message.send", message).catch((error) => {
    throw explainKey(error, key);
  });
  printPlace(sent, output);
}
