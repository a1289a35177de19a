import type { Call } from "@parley/client/http";
import type { Reader, User } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  chat: string;
  seq: number;
};

/** `parley readers`: who has read a message, and whom it has only reached, as far as they show it. */
export async function messageReadersRun(options: Options): Promise<void> {
  const { call, output, translate, seq } = options;
  const chatId = await findChat(call, options.chat);
  const { readers, users } = await call("message.readers", { chatId, seq });
  const known = new Map(users.map((user) => [user.id, user]));
  if (output.isJson) {
    for (const reader of readers)
      output.record({ chatId, seq, ...reader, user: known.get(reader.userId) ?? null });
  } else if (readers.length === 0) output.note(translate("readers.none"));
  else
    printTable(output, {
      headings: [translate("who.name"), translate("who.handle"), translate("readers.read")],
      rows: readers.map((reader) => rowOf(reader, known.get(reader.userId), options)),
      flexible: 0,
    });
}

function rowOf(
  reader: Reader,
  user: User | undefined,
  words: Pick<Options, "translate" | "times">,
): Segment[] {
  return [
    { text: user?.name ?? reader.userId, style: "bold" },
    user ? `@${user.handle}` : "",
    readText(reader, words),
  ];
}

function readText(
  { isRead, readAt }: Reader,
  { translate, times }: Pick<Options, "translate" | "times">,
): Segment {
  if (!isRead) return { text: translate("readers.delivered"), style: "dim" };
  return readAt === null ? translate("readers.unknownTime") : times.stamp(Date.parse(readAt));
}
