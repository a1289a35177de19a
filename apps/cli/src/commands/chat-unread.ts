import type { Call } from "@parley/client/http";
import type { Chat, HistoryMessage, User, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { everyChat } from "../reading/every-chat.ts";
import { findChat } from "../reading/find-chat.ts";
import { messagesAfter } from "../reading/messages-after.ts";
import { chatName } from "../text/chat-name.ts";
import { printMessage } from "../text/print-message.ts";
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
  const chats = await unreadChats(options);
  if (isExplained) for (const chat of chats) await explain(chat, options);
  else if (output.isJson) for (const chat of chats) output.record(countOf(chat));
  else if (chats.some(isUnread)) printCounts(chats, { ...options, meId: (await call("me.get", {})).id });
  const count = chats.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  if (!output.isJson) output.note(translate("unread.total", { count }));
}

async function unreadChats({ call, chat }: Options): Promise<Chat[]> {
  if (chat !== undefined) return [await call("chat.get", { chatId: await findChat(call, chat) })];
  const chats = await Array.fromAsync(everyChat(call));
  return chats.filter(isUnread);
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
  printTable(output, {
    headings: [translate("chats.unread"), translate("chats.chat"), translate("chats.id")],
    rows: chats.map((chat) => [
      { text: String(chat.unreadCount), style: "green" },
      { text: chatName(chat, meId), style: "bold" },
      { text: chat.id, style: "dim" },
    ]),
    flexible: 1,
  });
}

/** Prints the messages that make up the number. Own ones are never among them: sending moves the mark. */
async function explain(chat: Chat, options: Options): Promise<void> {
  const { call, output } = options;
  if (!isUnread(chat)) return;
  const senders = new Map<UserId, User>();
  const unread: HistoryMessage[] = [];
  for await (const page of messagesAfter(call, { chatId: chat.id, after: chat.lastReadSeq })) {
    for (const user of page.users) senders.set(user.id, user);
    unread.push(...page.messages.filter((message) => counts(message, chat)));
  }
  if (!output.isJson) await printHeading(chat, options);
  for (const message of unread) printMessage(message, senders, options);
}

/** What came after the count was made is not in it. */
function counts({ seq, deletedAt }: HistoryMessage, { lastSeq }: Chat): boolean {
  return seq <= lastSeq && deletedAt === null;
}

async function printHeading(chat: Chat, { call, output }: Options): Promise<void> {
  const me = await call("me.get", {});
  output.line({ text: String(chat.unreadCount), style: "green" }, "  ", {
    text: chatName(chat, me.id),
    style: "bold",
  });
}
