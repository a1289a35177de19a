import type { Language } from "./translate.ts";

/** How times are shown: in the reader's language, in his time zone or in UTC. */
export type Times = {
  /** `2026-11-20 17:56`: sorts and aligns. */
  stamp(time: number): string;
  /** `17:56`. */
  clock(time: number): string;
  /** For lists: the clock for today, the date for anything older. */
  brief(time: number): string;
  /** The heading of a day: `Friday, 20 November 2026`. */
  day(time: number): string;
  /** Equal for times of one day. */
  dayKey(time: number): string;
};

type Options = { language: Language; isUtc: boolean; now?: () => number };

export function createTimes({ language, isUtc, now = Date.now }: Options): Times {
  const locale = language === "ru" ? "ru-RU" : "en-GB";
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, ...(isUtc && { timeZone: "UTC" }) });
    return (time: number) => formatter.format(time);
  };
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const date = format({ day: "numeric", month: "short" });
  const dateOfOtherYear = format({ day: "2-digit", month: "2-digit", year: "numeric" });
  const day = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const year = format({ year: "numeric" });
  const dayKey = isoDay(isUtc);

  const briefDate = (time: number) => (year(time) === year(now()) ? date(time) : dateOfOtherYear(time));
  return {
    stamp: (time) => `${dayKey(time)} ${clock(time)}`,
    clock,
    brief: (time) => (dayKey(time) === dayKey(now()) ? clock(time) : briefDate(time)),
    day,
    dayKey,
  };
}

/** Swedish dates are ISO dates. */
function isoDay(isUtc: boolean): (time: number) => string {
  const formatter = new Intl.DateTimeFormat("sv-SE", isUtc ? { timeZone: "UTC" } : {});
  return (time) => formatter.format(time);
}
