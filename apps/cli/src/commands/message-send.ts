import { randomUUIDv7 } from "node:crypto";
import type { Call } from "@parley/client/http";
import { AppError } from "@parley/protocol";
import { explainKey } from "../outbox/explain-key.ts";
import type { Output } from "../output.ts";
import { findOrOpenChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";
import { type Attachment, attachFile, sentLongAgo } from "./attach-file.ts";

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
  /** The file that goes with it. */
  attachment?: Attachment | undefined;
};

/** `parley send`: sends one message and prints its id and number; the same key again prints the same. */
export async function messageSendRun(options: Options): Promise<void> {
  const { call, output, chat, text, key, replyTo } = options;
  const body = await text();
  const chatId = await findOrOpenChat(call, chat);
  const { sent, file } = await attachFile(options, { chatId, body });
  if (sent) return printPlace(sent, output);
  const message = { chatId, clientId: key ?? randomUUIDv7(), body, replyToSeq: replyTo, fileId: file?.id };
  const answer = await call("message.send", message).catch(async (error) => {
    const found = isConflict(error) ? await sentLongAgo(options, message) : undefined;
    if (found) return found;
    throw explainKey(error, key);
  });
  printPlace(answer, output);
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === "conflict";
}
