import type { Call } from "@parley/client/http";
import type { AuditAction, AuditEntry } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  by: string | undefined;
  about: string | undefined;
  action: AuditAction | undefined;
  limit: number;
};

/** `parley admin audit`: what admins have done, the latest first. */
export async function adminAuditRun(options: Options): Promise<void> {
  const { call, output, translate, times, by, about, action, limit } = options;
  const actorId = by === undefined ? undefined : (await findAccount(call, by)).id;
  const targetId = about === undefined ? undefined : (await findAccount(call, about)).id;
  const entries = await newest(limit, (cursor) => call("admin.audit", { actorId, targetId, action, cursor }));
  if (output.isJson) {
    for (const entry of entries) output.record(entry);
    return;
  }
  if (entries.length === 0) return output.note(translate("admin.noEntries"));
  const rowOf = ({ at, actor, action, target, details, address }: AuditEntry): Segment[] => [
    times.stamp(Date.parse(at)),
    `@${actor.handle}`,
    { text: action, style: "bold" },
    target ? `@${target.handle}` : "",
    Object.entries(details)
      .map((pair) => pair.join("="))
      .join(" "),
    address,
  ];
  const headings = [
    "admin.when",
    "admin.who",
    "admin.what",
    "admin.whom",
    "admin.details",
    "devices.address",
  ] as const;
  printTable(output, {
    headings: headings.map((key) => translate(key)),
    rows: entries.map(rowOf),
    flexible: 4,
  });
}

type Page = { entries: AuditEntry[]; nextCursor: string | null };

async function newest(
  limit: number,
  read: (cursor: string | undefined) => Promise<Page>,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    entries.push(...page.entries);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && entries.length < limit);
  return entries.slice(0, limit);
}
