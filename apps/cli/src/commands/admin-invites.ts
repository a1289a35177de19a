import type { Call } from "@parley/client/http";
import type { ServerInvite } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { type Shown, withShortIds } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times };

/** `parley admin invites`: the invites to the server that still work, oldest first. */
export async function adminInvitesRun({ call, output, translate, times }: Options): Promise<void> {
  const { invites } = await call("admin.invites", {});
  if (output.isJson) {
    for (const invite of invites) output.record(invite);
    return;
  }
  if (invites.length === 0) return output.note(translate("admin.noInvites"));
  const rowOf = ({ id, note, expiresAt, useCount, maxUses }: Shown<ServerInvite>): Segment[] => [
    { text: id, style: "dim" },
    note,
    expiresAt === null ? translate("list.never") : times.stamp(Date.parse(expiresAt)),
    maxUses === null ? String(useCount) : `${useCount}/${maxUses}`,
  ];
  const headings = ["list.id", "admin.note", "list.expires", "invite.used"] as const;
  printTable(output, {
    headings: headings.map((key) => translate(key)),
    rows: withShortIds(invites, output).map(rowOf),
    flexible: 1,
  });
}
