import type { Call } from "@parley/client/http";
import type { Invite } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Segment } from "../text/paint.ts";
import { type Shown, withShortIds } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; chat: string };

/** `parley invite list`: a group's invites that still work, oldest first. */
export async function inviteListRun(options: Options): Promise<void> {
  const { call, output, translate } = options;
  const { invites } = await call("invite.list", { chatId: await findChat(call, options.chat) });
  if (output.isJson) for (const invite of invites) output.record(invite);
  else if (invites.length === 0) output.note(translate("invite.none"));
  else
    printTable(output, {
      headings: [
        translate("list.id"),
        translate("list.created"),
        translate("list.expires"),
        translate("invite.used"),
      ],
      rows: withShortIds(invites, output).map((invite) => rowOf(invite, options)),
      flexible: 0,
    });
}

function rowOf(invite: Shown<Invite>, { translate, times }: Pick<Options, "translate" | "times">): Segment[] {
  const { id, createdAt, expiresAt, useCount, maxUses } = invite;
  return [
    id,
    times.stamp(Date.parse(createdAt)),
    expiresAt === null ? translate("list.never") : times.stamp(Date.parse(expiresAt)),
    maxUses === null ? String(useCount) : `${useCount}/${maxUses}`,
  ];
}
