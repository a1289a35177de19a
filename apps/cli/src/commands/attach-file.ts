import type { Call } from "@parley/client/http";
import type { ChatId, MessageFile, Output } from "@parley/protocol";
import { GLANCE, SEARCH, sentBefore } from "../outbox/sent-before.ts";
import type { Outgoing } from "../session/create-upload.ts";

/** A file of this device, and what takes it to the server. */
export type Attachment = { file: Outgoing; upload: () => Promise<MessageFile> };

type Options = { call: Call; key: string | undefined; attachment?: Attachment | undefined };
type Message = { chatId: ChatId; body: string };
type Sent = Output<"message.send">;

/** @returns what a message is to carry, uploaded; or what became of the message when it was sent under its key before. */
export async function attachFile(
  options: Options,
  message: Message,
): Promise<{ sent?: Sent | undefined; file?: MessageFile }> {
  const sent = await sentAgain(options, message, GLANCE);
  if (sent || !options.attachment) return { sent };
  return { file: await options.attachment.upload() };
}

/** The same after the server has told of a collision: then it is worth a longer search. */
export function sentLongAgo(options: Options, message: Message): Promise<Sent | undefined> {
  return sentAgain(options, message, SEARCH);
}

async function sentAgain(
  { call, key, attachment }: Options,
  { chatId, body }: Message,
  depth: number,
): Promise<Sent | undefined> {
  if (key === undefined || !attachment) return undefined;
  return sentBefore(call, { chatId, clientId: key, body, file: attachment.file }, depth);
}
