import type { Language } from "../translate.ts";

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
  const zone = isUtc ? { timeZone: "UTC" } : {};
  const clock = formatter(locale, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const date = formatter(locale, { ...zone, day: "numeric", month: "short" });
  const dateOfOtherYear = formatter(locale, { ...zone, day: "2-digit", month: "2-digit", year: "numeric" });
  const day = formatter(locale, { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
  // Swedish dates are ISO dates.
  const dayKey = formatter("sv-SE", { ...zone, day: "2-digit", month: "2-digit", year: "numeric" });

  const year = (time: number) => dayKey(time).slice(0, 4);
  const briefDate = (time: number) => (year(time) === year(now()) ? date(time) : dateOfOtherYear(time));
  return {
    stamp: (time) => `${dayKey(time)} ${clock(time)}`,
    clock,
    brief: (time) => (dayKey(time) === dayKey(now()) ? clock(time) : briefDate(time)),
    day,
    dayKey,
  };
}

/** Made when it is first needed: that costs more than many a command. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (time) => {
    made ??= new Intl.DateTimeFormat(locale, options);
    return made.format(time);
  };
}
