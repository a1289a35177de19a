import type { Call } from "@parley/client/http";
import type { AccessToken } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { shortIdLength } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times };

/** `parley token list`: one's access tokens that still work, oldest first. */
export async function tokenListRun({ call, output, translate, times }: Options): Promise<void> {
  const { tokens } = await call("token.list", {});
  if (output.isJson) {
    for (const token of tokens) output.record(token);
    return;
  }
  if (tokens.length === 0) return output.note(translate("token.none"));
  const idLength = output.isTty ? shortIdLength(tokens.map(({ id }) => id)) : undefined;
  const timeOf = (time: string | null, otherwise: string) =>
    time === null ? otherwise : times.stamp(Date.parse(time));
  const rowOf = ({ id, name, scopes, chatIds, expiresAt, lastUsedAt }: AccessToken): Segment[] => [
    { text: id.slice(0, idLength), style: "dim" },
    { text: name, style: "bold" },
    scopes.join(","),
    chatIds === null ? translate("token.allChats") : String(chatIds.length),
    timeOf(expiresAt, translate("list.never")),
    timeOf(lastUsedAt, translate("token.unused")),
  ];
  printTable(output, {
    headings: [
      translate("list.id"),
      translate("list.name"),
      translate("token.scopes"),
      translate("token.chats"),
      translate("list.expires"),
      translate("token.used"),
    ],
    rows: tokens.map(rowOf),
    flexible: 1,
  });
}
