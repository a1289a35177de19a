import type { Call } from "@parley/client/http";
import type { Session } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { shortIdLength } from "../text/short-ids.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times };

/** `parley devices list`: where one is signed in, the last seen first. */
export async function sessionListRun({ call, output, translate, times }: Options): Promise<void> {
  const { sessions } = await call("session.list", {});
  if (output.isJson) {
    for (const session of sessions) output.record(session);
    return;
  }
  const idLength = output.isTty ? shortIdLength(sessions.map(({ id }) => id)) : undefined;
  const rowOf = ({ id, name, kind, lastAddress, lastSeenAt, isCurrent }: Session): Segment[] => [
    { text: id.slice(0, idLength), style: "dim" },
    { text: name, style: "bold" },
    kind,
    lastAddress,
    times.stamp(Date.parse(lastSeenAt)),
    isCurrent ? { text: translate("devices.current"), style: "green" } : "",
  ];
  printTable(output, {
    headings: [
      translate("list.id"),
      translate("list.name"),
      translate("devices.kind"),
      translate("devices.address"),
      translate("devices.seen"),
      "",
    ],
    rows: sessions.map(rowOf),
    flexible: 1,
  });
}
