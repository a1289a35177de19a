import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "../../ui/choice.tsx";
import { call } from "./call.ts";
import { ListFailure, ListSkeleton } from "./list-state.tsx";
import { UsagePlot } from "./usage-plot.tsx";
import { useAnswer } from "./use-answer.ts";

const spans = [
  { value: "7", label: "week" },
  { value: "30", label: "month" },
  { value: "90", label: "quarter" },
] as const;
type Span = (typeof spans)[number]["value"];

/** How much the server is used, day by day. */
export function UsagePane() {
  const t = useTranslations("admin.usage");
  const [span, setSpan] = useState<Span>("30");
  const read = useCallback(() => call("admin.usage", { days: Number(span) }), [span]);
  const [answer, ask] = useAnswer(read);
  const options = spans.map(({ value, label }) => ({ value, label: t(label) }));
  return (
    <>
      <Choice label={t("days")} options={options} value={span} onChange={setSpan} />
      {answer.state === "loading" && <ListSkeleton />}
      {answer.state === "failed" && <ListFailure failure={answer.failure} onRetry={ask} />}
      {answer.state === "ready" &&
        (["messages", "writers", "newPeople"] as const).map((field) => (
          <UsagePlot
            key={field}
            title={t(field)}
            points={answer.output.days.map((day) => ({ day: day.day, count: day[field] }))}
            hasTotal={field !== "writers"}
          />
        ))}
      <p className="text-ink-faint text-small">{t("utc")}</p>
    </>
  );
}
