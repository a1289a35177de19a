import { useFormatter, useTranslations } from "use-intl";

/** @returns a function that names a day: today, yesterday, 3 November, 3 November 2025. */
export function useDayWords(): (time: number) => string {
  const t = useTranslations("timeline");
  const format = useFormatter();
  return (time) => {
    const now = new Date();
    const day = new Date(time);
    if (day.toDateString() === now.toDateString()) return t("today");
    if (day.toDateString() === dayBefore(now).toDateString()) return t("yesterday");
    const year = day.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
    return format.dateTime(time, { day: "numeric", month: "long", ...year });
  };
}

function dayBefore(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
}
