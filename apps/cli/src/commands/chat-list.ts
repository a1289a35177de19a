import type { Call } from "@parley/client/http";
import { noticeOf } from "@parley/client/notices";
import type { Chat, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { everyChat } from "../reading/every-chat.ts";
import { chatName } from "../text/chat-name.ts";
import { fileWords } from "../text/file-words.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Segment } from "../text/paint.ts";
import { shortIdLength } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; limit: number };

/** `parley chats`: the latest first, with what is unread and what was said last. */
export async function chatListRun({ limit, ...options }: Options): Promise<void> {
  const { call, output, translate } = options;
  const [me, chats] = await Promise.all([call("me.get", {}), firstChats(call, limit + 1)]);
  const shown = chats.slice(0, limit);
  if (output.isJson) return printRecords(shown, output);
  if (shown.length === 0) return output.note(translate("chats.none"));
  printChats(shown, { ...options, meId: me.id });
  if (chats.length > limit) output.note(translate("chats.more", { limit: String(2 * limit) }));
}

async function firstChats(call: Call, count: number): Promise<Chat[]> {
  const chats: Chat[] = [];
  for await (const chat of everyChat(call)) if (chats.push(chat) >= count) break;
  return chats;
}

function printRecords(chats: readonly Chat[], output: Output): void {
  for (const chat of chats) output.record(chat);
}

type Reader = Pick<Options, "output" | "translate" | "times"> & { meId: UserId };

function printChats(chats: readonly Chat[], reader: Reader): void {
  const { output, translate } = reader;
  const idLength = output.isTty ? shortIdLength(chats.map(({ id }) => id)) : undefined;
  printTable(output, {
    headings: [
      translate("chats.unread"),
      translate("chats.chat"),
      translate("chats.lastMessage"),
      translate("chats.time"),
      translate("chats.id"),
    ],
    rows: chats.map((chat) => [
      ...rowOf(chat, reader),
      { text: chat.id.slice(0, idLength), style: "dim" as const },
    ]),
    flexible: 2,
  });
}

function rowOf(chat: Chat, { times, translate, meId }: Reader): Segment[] {
  const unread = chat.unreadCount > 0 ? String(chat.unreadCount) : "";
  return [
    { text: unread, style: "green" },
    { text: chatName(chat, meId), style: "bold" },
    previewOf(chat, translate, meId),
    times.brief(Date.parse(chat.lastActivityAt)),
  ];
}

function previewOf({ kind, lastMessage, members }: Chat, translate: Translate, meId: UserId): string {
  if (!lastMessage) return "";
  const findName = (userId: UserId) => members.find(({ user }) => user.id === userId)?.user.name;
  const notice = noticeOf(lastMessage, (userId) => findName(userId) ?? "…");
  if (notice) return noticeText(notice, translate);
  const { body, file } = lastMessage;
  const said = body || (file ? fileWords(file, translate) : "");
  if (lastMessage.senderId === meId) return `${translate("chats.you")}: ${said}`;
  const sender = findName(lastMessage.senderId);
  return kind === "direct" || !sender ? said : `${sender}: ${said}`;
}
