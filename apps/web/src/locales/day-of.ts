const DAY_MS = 24 * 60 * 60 * 1000;
/** Every zone is a multiple of this away from UTC, so a day never begins within one. */
const QUARTER_MS = 15 * 60 * 1000;

const known = new Map<string, Map<number, number>>();

/**
 * @param time ms since the epoch
 * @returns the day that it is then in the zone, in days since 1 January 1970
 */
export function dayOf(time: number, timeZone: string): number {
  const days = known.get(timeZone) ?? new Map<number, number>();
  known.set(timeZone, days);
  const quarter = Math.floor(time / QUARTER_MS);
  const day = days.get(quarter) ?? dayIn(time, timeZone);
  days.set(quarter, day);
  return day;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(time: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone });
  formats.set(timeZone, format);
  return Math.round(Date.parse(`${format.format(time)}T00:00Z`) / DAY_MS);
}

/** @returns the year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}
