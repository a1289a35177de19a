import { useTranslations } from "use-intl";
import { useTimelineActions } from "./timeline-actions.ts";
import { useDayWords } from "./use-day-words.ts";

/** The line between two days. It leads to other days. */
export function DaySeparator({ time }: { time: number }) {
  const t = useTranslations("timeline");
  const dayWords = useDayWords();
  const { open } = useTimelineActions();
  const day = dayWords(time);
  return (
    <h2 className="flex items-center justify-center pt-4 pb-2.5">
      <button
        type="button"
        tabIndex={-1}
        title={t("jumpToDate", { day })}
        onClick={() => open({ kind: "date", time })}
        className="thumb rounded-full px-3 py-1 font-medium text-ink-faint text-small hover:bg-hover"
      >
        <time dateTime={new Date(time).toISOString().slice(0, 10)}>{day}</time>
      </button>
    </h2>
  );
}
