import { noticeOf } from "@parley/client/notices";
import type { Message, User, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";
import { fileWords } from "./file-words.ts";
import { neutralise, neutraliseLines } from "./neutralise.ts";
import { noticeText } from "./notice-text.ts";
import type { Segment } from "./paint.ts";
import type { Times } from "./times.ts";
import { withLinks } from "./with-links.ts";

type Printer = {
  output: Output;
  times: Times;
  translate: Translate;
  /** The chat's name, where messages of several are printed. */
  chatTitle?: string | undefined;
};
export type Senders = ReadonlyMap<UserId, User>;

/** Prints one message: as JSON with its sender, or as number, time, name and text, or what stands in its place. */
export function printMessage(message: Message, senders: Senders, printer: Printer): void {
  const { output } = printer;
  const sender = senders.get(message.senderId) ?? null;
  if (output.isJson) output.record({ ...message, sender });
  else output.line(...chatOf(printer), ...lineOf(message, { senders, ...printer }));
}

function chatOf({ chatTitle }: Printer): Segment[] {
  return chatTitle ? [{ text: neutralise(chatTitle), style: "cyan" }, "  "] : [];
}

function lineOf(
  message: Message,
  { senders, times, translate }: Omit<Printer, "output"> & { senders: Senders },
): Segment[] {
  const nameOf = (userId: UserId) => neutralise(senders.get(userId)?.name ?? userId);
  const place = `${message.seq}  ${times.stamp(Date.parse(message.createdAt))}  `;
  const notice = noticeOf(message, nameOf);
  if (notice) return [{ text: `${place}${neutralise(noticeText(notice, translate))}`, style: "dim" }];
  const edited = message.editedAt ? ` (${translate("messages.edited")})` : "";
  return [
    { text: place, style: "dim" },
    { text: nameOf(message.senderId), style: "bold" },
    "  ",
    ...fileOf(message, translate),
    ...withLinks(indented(message.body)),
    { text: edited, style: "dim" },
  ];
}

/** What it carries stands before its text. */
export function fileOf({ file, body }: Pick<Message, "file" | "body">, translate: Translate): Segment[] {
  if (!file) return [];
  return [{ text: fileWords(file, translate), style: "cyan" }, body === "" ? "" : "  "];
}

/** Further lines are set in, so that no text can pass itself off as a message of its own. */
function indented(body: string): string {
  return neutraliseLines(body).replaceAll("\n", "\n    ");
}
