import type { Call } from "@parley/client/http";
import type { Webhook } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Segment } from "../text/paint.ts";
import { type Shown, withShortIds } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; chat: string };

/** `parley webhook list`: a group's incoming webhooks, oldest first. */
export async function webhookListRun(options: Options): Promise<void> {
  const { call, output, translate } = options;
  const { webhooks } = await call("webhook.list", { chatId: await findChat(call, options.chat) });
  if (output.isJson) for (const webhook of webhooks) output.record(webhook);
  else if (webhooks.length === 0) output.note(translate("webhook.none"));
  else
    printTable(output, {
      headings: [
        translate("list.id"),
        translate("list.name"),
        translate("list.created"),
        translate("token.used"),
      ],
      rows: withShortIds(webhooks, output).map((webhook) => rowOf(webhook, options)),
      flexible: 1,
    });
}

function rowOf(
  webhook: Shown<Webhook>,
  { translate, times }: Pick<Options, "translate" | "times">,
): Segment[] {
  const { id, name, createdAt, lastUsedAt } = webhook;
  return [
    { text: id, style: "dim" },
    { text: name, style: "bold" },
    times.stamp(Date.parse(createdAt)),
    lastUsedAt === null ? translate("token.unused") : times.stamp(Date.parse(lastUsedAt)),
  ];
}
