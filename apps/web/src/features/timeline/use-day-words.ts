import { useFormatter, useTranslations } from "use-intl";
import { dayOf, yearOf } from "../../locales/day-of.ts";
import { useZone } from "../../locales/use-zone.ts";

/** @returns a function that names a day: today, yesterday, 3 November, 3 November 2025. */
export function useDayWords(): (time: number) => string {
  const t = useTranslations("timeline");
  const format = useFormatter();
  const zone = useZone();
  return (time) => {
    const [day, today] = [dayOf(time, zone), dayOf(Date.now(), zone)];
    if (day === today) return t("today");
    if (day === today - 1) return t("yesterday");
    const year = yearOf(day) === yearOf(today) ? {} : { year: "numeric" as const };
    return format.dateTime(time, { day: "numeric", month: "long", ...year });
  };
}
