import type { Call } from "@parley/client/http";
import type { Chat } from "@parley/protocol";
import type { Output } from "../output.ts";
import { unreadChats } from "../reading/unread-chats.ts";
import { unreadMessages } from "../reading/unread-messages.ts";
import { printUnread } from "../text/print-unread.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  /** One chat; without it all that have something unread. */
  chat: string | undefined;
  /** Nothing after this number is printed or marked. */
  upTo: number | undefined;
  isPeeking: boolean;
  isQuiet: boolean;
};

/**
 * `parley read`: prints what is unread, and marks as read what was printed: not what has come meanwhile, and nothing
 * when the reader of the pipe has gone away.
 */
export async function chatReadRun(options: Options): Promise<void> {
  const { call, output, translate, upTo } = options;
  const chats = await unreadChats(call, options.chat);
  const meId = (await call("me.get", {})).id;
  let count = 0;
  for (const chat of chats) {
    const unread = await unreadMessages(call, chat);
    const messages = unread.messages.filter(({ seq }) => seq <= (upTo ?? chat.lastSeq));
    if (!options.isQuiet) printUnread(chat, { ...unread, messages }, { ...options, meId });
    await output.handedOver();
    await mark(chat, options);
    count += messages.length;
  }
  if (!output.isJson) output.note(translate(options.isPeeking ? "read.peeked" : "read.marked", { count }));
}

async function mark({ id, lastReadSeq, lastSeq }: Chat, { call, upTo, isPeeking }: Options): Promise<void> {
  const seq = Math.min(upTo ?? lastSeq, lastSeq);
  if (!isPeeking && seq > lastReadSeq) await call("chat.read", { chatId: id, seq });
}
