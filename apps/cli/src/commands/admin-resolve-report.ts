import type { Call } from "@parley/client/http";
import type { ReportOutcome } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";

type Options = {
  call: Call;
  output: Output;
  /** The report's id or its beginning. */
  id: string;
  outcome: ReportOutcome;
};

/** `parley admin resolve`: closes a report. */
export async function adminResolveReportRun({ call, output, id, outcome }: Options): Promise<void> {
  const { reports } = await call("admin.reports", { show: "open" });
  const { id: reportId } = findById(reports, id);
  await call("admin.resolveReport", { reportId, outcome });
  if (output.isJson) output.record({ reportId, outcome });
  else output.fields(reportId, outcome);
}
