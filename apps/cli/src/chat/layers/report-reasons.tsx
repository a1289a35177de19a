import { ReportReason } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import type { Reported } from "./layer.ts";
import { MenuPane } from "./menu-pane.tsx";
import { reportTitle } from "./report-title.ts";

/** Why a message or a person is reported, and who will see it. */
export function ReportReasons({ layout, reported }: { layout: Layout; reported: Reported }): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const items = ReportReason.options.map((reason) => ({
    label: translate(`screen.report.reasons.${reason}`),
    run: () => stage.open({ kind: "reportNote", reported, reason }),
  }));
  const note = translate(`screen.report.${reported.is}Text`);
  return <MenuPane layout={layout} title={reportTitle(reported, translate)} items={items} note={note} />;
}
