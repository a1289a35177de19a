import type { Report, ReportOutcome } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";
import { ReportContext } from "./report-context.tsx";
import { When } from "./when.tsx";

type Props = { report: Report; onResolved: () => Promise<void> };

/** Who reports whom and why, what was said, and how it ends. */
export function ReportRow({ report, onResolved }: Props) {
  const t = useTranslations("admin.reports");
  const { isRunning, failure, run } = useTask();
  const { id: reportId, reporter, subject, reason, note, context, createdAt, outcome } = report;
  const resolve = (chosen: ReportOutcome) =>
    run(async () => {
      await call("admin.resolveReport", { reportId, outcome: chosen });
      await onResolved();
    });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h2 className="wrap-anywhere font-medium" dir="auto">
          {t("about", { reporter: reporter.name, subject: subject.name })}
        </h2>
        <p className="text-ink-soft text-small">
          {outcome ? t(`outcomes.${outcome}`) : t(`reasons.${reason}`)}
          {SEPARATOR}
          <When time={createdAt} say={(when) => when} />
        </p>
      </div>
      {note && (
        <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">
          {note}
        </p>
      )}
      {context.length > 0 && <ReportContext messages={context} />}
      <FailureNotice failure={failure} />
      {!outcome && (
        <div className="flex flex-wrap gap-2">
          {(["acted", "dismissed"] as const).map((chosen) => (
            <Button key={chosen} tone="quiet" disabled={isRunning} onClick={() => resolve(chosen)}>
              {t(chosen)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const SEPARATOR = " · ";
