import { randomUUIDv7 } from "node:crypto";
import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import { isShutOut } from "@parley/client/is-shut-out";
import { AppError, type ChatId, errors, type UserId } from "@parley/protocol";
import { explainKey } from "../outbox/explain-key.ts";
import { type Flushed, flushOutbox } from "../outbox/flush-outbox.ts";
import type { Output } from "../output.ts";
import { cachedCall } from "../reading/cached-call.ts";
import { findChat, findOrOpenChat } from "../reading/find-chat.ts";
import { isOutage } from "../reading/is-outage.ts";
import { TerminalError } from "../terminal-error.ts";
import { printPlace } from "../text/print-place.ts";
import type { Translate } from "../translate.ts";
import { type Attachment, attachFile, sentLongAgo } from "./attach-file.ts";

type Sent = Extract<Flushed, { sent: unknown }>["sent"];
type Refused = Extract<Flushed, { refused: AppError }>;

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  storage: DeviceStorage;
  userId: UserId;
  chat: string;
  text: () => Promise<string>;
  key: string | undefined;
  replyTo: number | undefined;
  /** The file that goes with it. */
  attachment?: Attachment | undefined;
};

/**
 * `parley send --queue`: stores the message on this device, then sends it after those that wait for the same chat.
 * @returns the exit code: 0 when it was sent, 8 when it waits.
 */
export async function messageQueueRun(options: Options): Promise<number> {
  const { call, storage, userId, key = randomUUIDv7(), replyTo } = options;
  const body = await options.text();
  const { chatId, sent, file } = await prepared(body, options);
  if (sent) {
    printPlace(sent, options.output);
    return 0;
  }
  const message = {
    clientId: key,
    chatId,
    senderId: userId,
    body,
    createdAt: Date.now(),
    state: "queued" as const,
  };
  await storage.outbox.put({
    ...message,
    ...(replyTo !== undefined && { replyToSeq: replyTo }),
    ...(file && { file }),
  });
  try {
    let own: Flushed | undefined;
    await flushOutbox({ call, outbox: storage.outbox, userId, chatId }, (flushed) => {
      if (flushed.message.clientId === key) own = flushed;
    });
    return await tell(own, options);
  } catch (error) {
    // What was typed waits until the same person has signed in again, or turned a second factor on.
    if (isShutOut(error)) options.output.note(options.translate("outbox.queued"));
    if (!isOutage(error)) throw error;
    return tellQueued({ chatId, clientId: key }, options);
  }
}

/** Files do not wait here, so they are the end of it without network. */
async function prepared(body: string, options: Options) {
  if (!options.attachment) return { chatId: await findChatAnyway(options) };
  try {
    const chatId = await findOrOpenChat(options.call, options.chat);
    return { chatId, ...(await attachFile(options, { chatId, body })) };
  } catch (error) {
    throw explainOffline(error, body);
  }
}

/** The text that was to go with a file is handed back. */
function explainOffline(cause: unknown, body: string): unknown {
  const isOfFile = cause instanceof TerminalError && cause.problem === "cannotReadFile";
  if (!(cause instanceof AppError) || !isOutage(cause) || isOfFile) return cause;
  const { code, retryAfterMs } = cause;
  return new TerminalError(code, "fileCannotWait", { details: body ? [body] : [], retryAfterMs, cause });
}

/** Without network, or without a session, a chat is found among those that the device remembers. */
async function findChatAnyway({ call, storage, userId, chat }: Options): Promise<ChatId> {
  // Before the server is asked: a session that has ended takes with it what the device remembers.
  const remembered = await cachedCall(storage, userId);
  let refusal: unknown;
  try {
    return await findOrOpenChat(call, chat);
  } catch (error) {
    if (!isOutage(error) && !isShutOut(error)) throw error;
    refusal = error;
  }
  try {
    return await findChat(remembered, chat);
  } catch (cause) {
    if (isShutOut(refusal)) throw refusal;
    const isUnknown = cause instanceof AppError && cause.code === "not_found";
    if (isUnknown) throw new TerminalError("not_found", "unknownOffline", { values: { name: chat }, cause });
    throw cause;
  }
}

/** Who is told of a refusal at once has no use for a message that waits. */
async function tell(own: Flushed | undefined, options: Options): Promise<number> {
  if (!own) return 0;
  const sent = "sent" in own ? own.sent : await sentDespite(own, options);
  printPlace(sent, options.output);
  return 0;
}

/** @returns what was sent under the same key long ago. @throws the refusal where nothing was. */
async function sentDespite({ message, refused }: Refused, options: Options): Promise<Sent> {
  const found = refused.code === "conflict" ? await sentLongAgo(options, message) : undefined;
  await options.storage.outbox.remove(message.clientId);
  if (found) return found;
  throw explainKey(refused, options.key);
}

function tellQueued(queued: { chatId: ChatId; clientId: string }, { output, translate }: Options): number {
  if (output.isJson) output.record({ queued });
  else output.note(translate("outbox.queued"));
  return errors.unavailable.exit;
}
