import { useFormatter, useTranslations } from "use-intl";
import type { SearchWish } from "./search-wish.ts";

const DAY = { day: "numeric", month: "short", year: "numeric" } as const;

/** @returns the days of a search in words; null when there are none. */
export function useDayRange({ firstDay, lastDay }: SearchWish): string | null {
  const t = useTranslations("search");
  const format = useFormatter();
  const words = (day: string) => format.dateTime(new Date(`${day}T00:00:00`), DAY);
  if (firstDay && firstDay === lastDay) return words(firstDay);
  if (firstDay && lastDay) return t("between", { first: words(firstDay), last: words(lastDay) });
  if (firstDay) return t("since", { day: words(firstDay) });
  return lastDay ? t("until", { day: words(lastDay) }) : null;
}
