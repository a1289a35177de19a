import type { Call } from "@parley/client/http";
import type { Draft } from "@parley/protocol";
import type { Output } from "../output.ts";
import { chatName } from "../text/chat-name.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times };

/** `parley drafts`: what one has begun to write and not sent, on whatever device, the latest first. */
export async function draftListRun(options: Options): Promise<void> {
  const { call, output, translate } = options;
  const { drafts } = await call("draft.list", {});
  if (output.isJson) for (const draft of drafts) output.record(draft);
  else if (drafts.length === 0) output.note(translate("drafts.none"));
  else
    printTable(output, {
      headings: [translate("chats.chat"), translate("chats.time"), translate("outbox.text")],
      rows: await rowsOf(drafts, options),
      flexible: 2,
    });
}

async function rowsOf(drafts: readonly Draft[], { call, times }: Options): Promise<Segment[][]> {
  const me = await call("me.get", {});
  const rowOf = async ({ chatId, updatedAt, body }: Draft): Promise<Segment[]> => {
    const name = chatName(await call("chat.get", { chatId }), me.id);
    return [{ text: name, style: "bold" }, times.brief(Date.parse(updatedAt)), body];
  };
  return Promise.all(drafts.map(rowOf));
}
