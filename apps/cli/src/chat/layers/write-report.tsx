import { useClient } from "@parley/client/react";
import { REPORT_NOTE_MAX_LENGTH, ReportNote, type ReportReason } from "@parley/protocol";
import type { ReactNode } from "react";
import { briefOf } from "../../report.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { FieldPane } from "./field-pane.tsx";
import type { Reported } from "./layer.ts";
import { reportTitle } from "./report-title.ts";
import { useField } from "./use-field.ts";

type Props = { layout: Layout; reported: Reported; reason: ReportReason };

/** What the admins should know of a report; saving it, also empty, sends the report. */
export function WriteReport({ layout, reported, reason }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const matter =
    reported.is === "message" ? { chatId: reported.chatId, seq: reported.seq } : { userId: reported.userId };
  const rule = translate("screen.report.note", { max: REPORT_NOTE_MAX_LENGTH });
  const field = useField({
    name: `report.${Object.values(matter).join(".")}`,
    saved: "",
    isAlwaysSaved: true,
    done: translate("screen.report.sent"),
    check: (text) => (ReportNote.safeParse(text).success ? "" : rule),
    save: (note) => client.call("report.create", { ...matter, reason, note }),
    explain: (error) => briefOf(error, translate),
    close: stage.close,
  });
  // Said here in whole: before somebody sends it he knows who will see what.
  const hint = `${translate(`screen.report.${reported.is}Text`)} ${rule}`;
  const title = `${reportTitle(reported, translate)}: ${translate(`screen.report.reasons.${reason}`)}`;
  return <FieldPane layout={layout} title={title} hint={hint} field={field} hasLines />;
}
