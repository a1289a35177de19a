import type { Call } from "@parley/client/http";
import type { ChatId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { messagesAfter } from "../reading/messages-after.ts";
import { newestMessages } from "../reading/newest-messages.ts";
import { seqBefore } from "../reading/seq-before.ts";
import { printMessage } from "../text/print-message.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";
import type { ReadingPlace } from "../tree/place.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  chat: string;
  limit: number;
  /** At most one of the two. */
  before: number | undefined;
  since: ReadingPlace | undefined;
};

/** What was printed: first and last seq, and the chat's last. */
type Printed = { first: number; last: number; total: number };

/** `parley history`: the newest messages, those before a number, or those since a number or a time; always in order. */
export async function messageListRun(options: Options): Promise<void> {
  const chatId = await findChat(options.call, options.chat);
  const { call, since, output, translate } = options;
  const after = since && (await seqBefore(call, chatId, since));
  const printed =
    after === undefined
      ? await printNewest(chatId, options)
      : await printAfter(chatId, { ...options, after });
  if (output.isJson) return;
  if (!printed) return output.note(translate("history.none"));
  noteWhatIsLeft(printed, options);
}

async function printNewest(chatId: ChatId, options: Options): Promise<Printed | undefined> {
  const { call, limit, before } = options;
  const { messages, senders, lastSeq } = await newestMessages(call, { chatId, limit, before });
  for (const message of messages) printMessage(message, senders, options);
  const [first, last] = [messages[0], messages.at(-1)];
  return first && last && { first: first.seq, last: last.seq, total: lastSeq };
}

async function printAfter(
  chatId: ChatId,
  options: Options & { after: number },
): Promise<Printed | undefined> {
  const { call, limit, after } = options;
  let printed: Printed | undefined;
  for await (const { messages, users, lastSeq } of messagesAfter(call, { chatId, after, limit })) {
    const senders = new Map(users.map((user) => [user.id, user]));
    for (const message of messages) {
      printMessage(message, senders, options);
      printed = { first: printed?.first ?? message.seq, last: message.seq, total: lastSeq };
    }
  }
  return printed;
}

/** Nothing is cut off in silence. */
function noteWhatIsLeft({ first, last, total }: Printed, { output, translate, since }: Options): void {
  const values = { first: String(first), last: String(last), total };
  const isOlderLeft = since === undefined && first > 1;
  const isNewerLeft = since !== undefined && last < total;
  if (isOlderLeft) output.note({ text: translate("history.older", values), style: "dim" });
  if (isNewerLeft) output.note({ text: translate("history.newer", values), style: "dim" });
}
