import { dayOf, yearOf } from "./day-of.ts";

const WEEK_DAYS = 7;

export type TimeLabel = "time" | "yesterday" | "weekday" | "date" | "dateWithYear";

type Moments = { time: number; now: number; timeZone: string };

/** How the chat list names a moment: the nearer, the more precise. Both in ms since the epoch. */
export function timeLabel({ time, now, timeZone }: Moments): TimeLabel {
  const [day, today] = [dayOf(time, timeZone), dayOf(now, timeZone)];
  const days = today - day;
  if (days <= 0) return "time";
  if (days === 1) return "yesterday";
  if (days < WEEK_DAYS) return "weekday";
  return yearOf(day) === yearOf(today) ? "date" : "dateWithYear";
}
