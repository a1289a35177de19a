import type { Call } from "@parley/client/http";
import type { Session } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  /** The device's id or its beginning. */
  id: string;
};

/** `parley devices show`: what the server knows of a device, and when and from where it was connected. */
export async function sessionShowRun(options: Options): Promise<void> {
  const { call, output, translate } = options;
  const session = findById((await call("session.list", {})).sessions, options.id);
  if (output.isJson) return output.record(session);
  printTable(output, {
    headings: [translate("config.key"), translate("config.value")],
    rows: [...factsOf(session, options), ...connectionsOf(session, options)],
  });
}

type Words = Pick<Options, "translate" | "times">;

function factsOf(session: Session, { translate, times }: Words): Segment[][] {
  const { id, name, kind, userAgent, lastAddress, createdAt, lastSeenAt, isCurrent } = session;
  const mark: Segment = { text: translate("devices.current"), style: "green" };
  return [
    [translate("devices.fields.id"), id],
    [translate("devices.fields.name"), { text: name, style: "bold" }],
    [translate("devices.fields.kind"), kind],
    [translate("devices.fields.program"), userAgent],
    [translate("devices.fields.address"), lastAddress],
    [translate("devices.fields.first"), times.stamp(Date.parse(createdAt))],
    [translate("devices.fields.last"), times.stamp(Date.parse(lastSeenAt))],
    ...(isCurrent ? [["", mark]] : []),
  ];
}

/** The newest first, as the server gives them. */
function connectionsOf({ connections }: Session, { translate, times }: Words): Segment[][] {
  const label = translate("devices.fields.connection");
  if (connections.length === 0) return [[label, translate("devices.noConnections")]];
  return connections.map(({ address, connectedAt, disconnectedAt }) => {
    const from = times.stamp(Date.parse(connectedAt));
    if (disconnectedAt === null) return [label, translate("devices.connectionOpen", { from, address })];
    const to = times.stamp(Date.parse(disconnectedAt));
    return [label, translate("devices.connection", { from, to, address })];
  });
}
