import { type DateTimeFormatOptions, useFormatter, useTranslations } from "use-intl";
import { type TimeLabel, timeLabel } from "./time-label.ts";
import { useZone } from "./use-zone.ts";

const formats: Record<Exclude<TimeLabel, "yesterday">, DateTimeFormatOptions> = {
  time: { hour: "numeric", minute: "2-digit" },
  weekday: { weekday: "short" },
  date: { day: "numeric", month: "short" },
  dateWithYear: { day: "numeric", month: "numeric", year: "2-digit" },
};

/** A moment in lists, the nearer the more precise: 14:05, yesterday, Mon, 3 Nov. */
export function ShortTime({ time }: { time: number }) {
  const t = useTranslations("chats");
  const format = useFormatter();
  const label = timeLabel({ time, now: Date.now(), timeZone: useZone() });
  const words = label === "yesterday" ? t("yesterday") : format.dateTime(time, formats[label]);
  return (
    <time dateTime={new Date(time).toISOString()} className="shrink-0 text-ink-faint text-small tabular-nums">
      {words}
    </time>
  );
}
