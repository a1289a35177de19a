import type { Call } from "@parley/client/http";
import type { Session } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import type { Segment } from "../text/paint.ts";
import { type Shown, withShortIds } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; person: string };

/** `parley admin devices`: where somebody is signed in, the last seen first. */
export async function adminSessionsRun({ call, output, translate, times, person }: Options): Promise<void> {
  const { id: userId } = await findAccount(call, person);
  const { sessions } = await call("admin.sessions", { userId });
  if (output.isJson) {
    for (const session of sessions) output.record(session);
    return;
  }
  if (sessions.length === 0) return output.note(translate("admin.noDevices"));
  const rowOf = ({ id, name, kind, lastAddress, lastSeenAt }: Shown<Session>): Segment[] => [
    { text: id, style: "dim" },
    { text: name, style: "bold" },
    kind,
    lastAddress,
    times.stamp(Date.parse(lastSeenAt)),
  ];
  const headings = ["list.id", "list.name", "devices.kind", "devices.address", "devices.seen"] as const;
  printTable(output, {
    headings: headings.map((key) => translate(key)),
    rows: withShortIds(sessions, output).map(rowOf),
    flexible: 1,
  });
}
