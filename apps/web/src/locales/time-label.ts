const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 7;

export type TimeLabel = "time" | "yesterday" | "weekday" | "date" | "dateWithYear";

/** How the chat list names a moment: the nearer, the more precise. Both in ms since the epoch, in the local zone. */
export function timeLabel({ time, now }: { time: number; now: number }): TimeLabel {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY_MS);
  if (days <= 0) return "time";
  if (days === 1) return "yesterday";
  if (days < WEEK_DAYS) return "weekday";
  return new Date(time).getFullYear() === new Date(now).getFullYear() ? "date" : "dateWithYear";
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
