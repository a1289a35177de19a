import type { Call } from "@parley/client/http";
import type { Report } from "@parley/protocol";
import type { Output } from "../output.ts";
import { shortIdLength } from "../text/short-ids.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  show: "open" | "resolved";
};

/** `parley admin reports`: what people have reported, with the messages it is about, the latest first. */
export async function adminReportsRun({ call, output, translate, times, show }: Options): Promise<void> {
  const reports: Report[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call("admin.reports", { show, cursor });
    reports.push(...page.reports);
    cursor = page.nextCursor;
  }
  if (output.isJson) {
    for (const report of reports) output.record(report);
    return;
  }
  if (reports.length === 0) return output.note(translate("admin.noReports"));
  const idLength = output.isTty ? shortIdLength(reports.map(({ id }) => id)) : undefined;
  for (const report of reports) print(report, { output, times, idLength });
}

type Printing = { output: Output; times: Times; idLength: number | undefined };

function print(
  { id, createdAt, reporter, subject, ...report }: Report,
  { output, times, idLength }: Printing,
) {
  output.fields(
    { text: id.slice(0, idLength), style: "dim" },
    times.stamp(Date.parse(createdAt)),
    report.outcome ?? report.reason,
    `@${reporter.handle}`,
    `@${subject.handle}`,
    report.note,
  );
  for (const { isReported, senderName, body } of report.context)
    output.fields(isReported ? ">" : "", senderName, body);
}
