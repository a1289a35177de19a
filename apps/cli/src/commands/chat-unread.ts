import type { Call } from "@parley/client/http";
import type { Chat, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { unreadChats } from "../reading/unread-chats.ts";
import { unreadMessages } from "../reading/unread-messages.ts";
import { chatName } from "../text/chat-name.ts";
import { printUnread } from "../text/print-unread.ts";
import { shortIdLength } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  /** One chat; without it all that have something unread. */
  chat: string | undefined;
  isExplained: boolean;
};

/** `parley unread`: how much is unread in each chat, and with --explain which messages that is. */
export async function chatUnreadRun(options: Options): Promise<void> {
  const { call, output, translate, isExplained } = options;
  const chats = await unreadChats(call, options.chat);
  if (isExplained) await explain(chats, options);
  else if (output.isJson) for (const chat of chats) output.record(countOf(chat));
  else if (chats.some(isUnread)) printCounts(chats, { ...options, meId: (await call("me.get", {})).id });
  const count = chats.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  if (!output.isJson) output.note(translate("unread.total", { count }));
}

function isUnread({ unreadCount }: Chat): boolean {
  return unreadCount > 0;
}

function countOf({ id, title, unreadCount, mentionSeqs, lastReadSeq, lastSeq }: Chat) {
  return { chatId: id, title, unreadCount, mentionSeqs, lastReadSeq, lastSeq };
}

function printCounts(
  chats: readonly Chat[],
  { output, translate, meId }: Pick<Options, "output" | "translate"> & { meId: UserId },
): void {
  const idLength = output.isTty ? shortIdLength(chats.map(({ id }) => id)) : undefined;
  printTable(output, {
    headings: [translate("chats.unread"), translate("chats.chat"), translate("chats.id")],
    rows: chats.map((chat) => [
      { text: String(chat.unreadCount), style: "green" },
      { text: chatName(chat, meId), style: "bold" },
      { text: chat.id.slice(0, idLength), style: "dim" },
    ]),
    flexible: 1,
  });
}

async function explain(chats: readonly Chat[], options: Options): Promise<void> {
  const meId = (await options.call("me.get", {})).id;
  for (const chat of chats) printUnread(chat, await unreadMessages(options.call, chat), { ...options, meId });
}
