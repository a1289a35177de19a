import { ReportReason } from "@parley/protocol";
import { type Command, Option } from "commander";
import { parse, type Tree } from "./tree.ts";

type Flags = { reason: ReportReason; note?: string };

export function addReport({ add, translate, contextOf }: Tree): void {
  const reason = new Option("--reason <reason>", translate("options.reason")).choices(ReportReason.options);
  add("report", translate("commands.report"))
    .argument("<person-or-chat>", translate("help.reportArgument"))
    .argument("[number]", translate("help.reportNumberArgument"), parse.seq)
    .addOption(reason.default("other"))
    .option("--note <text>", translate("options.reportNote"))
    .action(async (subject: string, seq: number | undefined, { reason, note }: Flags, command: Command) => {
      const { reportCreateRun } = await import("../commands/report-create.ts");
      await reportCreateRun({ ...(await contextOf(command)), subject, seq, reason, note });
    });
}
