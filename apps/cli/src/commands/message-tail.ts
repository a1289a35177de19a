import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { followChat } from "../reading/follow-chat.ts";
import { newestMessages } from "../reading/newest-messages.ts";
import type { LiveClient } from "../session/start-client.ts";
import { printMessage } from "../text/print-message.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  times: Times;
  translate: Translate;
  chat: string;
  /** How many messages to begin with; may be 0. */
  count: number;
  /** Given with -f: stay, and print what arrives. */
  follow: (() => LiveClient) | undefined;
};

/** `parley tail`: the latest messages; with -f also those to come, each exactly once, until Ctrl-C. */
export async function messageTailRun(options: Options): Promise<void> {
  const { call, count, follow } = options;
  const chatId = await findChat(call, options.chat);
  // One message is asked for even with -n 0: it says where the chat ends now.
  const { messages, senders, lastSeq } = await newestMessages(call, { chatId, limit: Math.max(1, count) });
  // As it will be for those to come: what others have read since is not told.
  const asLive = messages.map(({ read, readCount, ...message }) => message);
  for (const message of asLive.slice(messages.length - count)) printMessage(message, senders, options);
  if (!follow) return;
  const { client, signedOut } = follow();
  const onMessage: Parameters<typeof followChat>[0]["onMessage"] = (message, known) =>
    printMessage(message, known, options);
  await Promise.race([
    signedOut,
    followChat({ client, chatId, after: messages.at(-1)?.seq ?? lastSeq, onMessage }),
  ]);
}
