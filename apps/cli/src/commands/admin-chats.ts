import type { Call } from "@parley/client/http";
import type { AdminChat } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { type Shown, withShortIds } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; query: string | undefined };

/** `parley admin chats`: the server's groups, the latest first: their size and their owner. */
export async function adminChatsRun({ call, output, translate, times, query }: Options): Promise<void> {
  const chats: AdminChat[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call("admin.chats", { query, cursor });
    chats.push(...page.chats);
    cursor = page.nextCursor;
  }
  if (output.isJson) {
    for (const chat of chats) output.record(chat);
    return;
  }
  if (chats.length === 0) return output.note(translate("admin.noChats"));
  const rowOf = (chat: Shown<AdminChat>): Segment[] => [
    { text: chat.id, style: "dim" },
    { text: chat.title, style: "bold" },
    chat.owner ? `@${chat.owner.handle}` : "",
    String(chat.memberCount),
    String(chat.messageCount),
    times.stamp(Date.parse(chat.lastActivityAt)),
  ];
  const headings = [
    "list.id",
    "list.name",
    "admin.owner",
    "admin.members",
    "admin.messages",
    "admin.active",
  ] as const;
  printTable(output, {
    headings: headings.map((key) => translate(key)),
    rows: withShortIds(chats, output).map(rowOf),
    flexible: 1,
  });
}
