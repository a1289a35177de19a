import type { Me } from "@parley/protocol";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { useTask } from "../../../ui/use-task.ts";
import { downloadExport } from "./download-export.ts";

/** Fetches the export, counting its lines, and hands it to the browser when it is whole. */
export function ExportPane({ me }: { me: Me }) {
  const t = useTranslations("settings");
  const { isRunning, failure, run } = useTask();
  const [count, setCount] = useState(0);
  const [isDone, setIsDone] = useState(false);
  const download = () =>
    run(async () => {
      setIsDone(false);
      setCount(0);
      await downloadExport(me, setCount);
      setIsDone(true);
    });
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="flex flex-wrap items-center gap-4">
        <Button tone="quiet" disabled={isRunning} onClick={download}>
          <Download aria-hidden className="size-4" />
          {isRunning ? t("working") : t("data.download")}
        </Button>
        <p role="status" className="text-ink-soft text-small">
          {isRunning && count > 0 && t("data.progress", { count })}
          {isDone && t("data.downloaded")}
        </p>
      </div>
      <FailureNotice failure={failure} />
    </div>
  );
}
