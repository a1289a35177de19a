import { TerminalError } from "../terminal-error.ts";
import { durationIn } from "./duration.ts";

/** Where a reading begins: after the message of that number, or with the first one of that time (ISO 8601). */
export type ReadingPlace = { after: number } | { from: string };

const MAX_SEQ = 2_147_483_647;

/** @returns the place that `120`, `2h`, `2026-11-20` or `2026-11-20T09:30` means. @throws TerminalError */
export function placeOf(text: string): ReadingPlace {
  const isNumber = /^\d+$/.test(text) && Number(text) <= MAX_SEQ;
  return isNumber ? { after: Number(text) } : { from: instantOf(text) };
}

/** @returns in ISO 8601 the time that `30m`, `2h`, `3d`, `1w` ago, a date or a time means. @throws TerminalError */
export function instantOf(text: string): string {
  const time = timeOf(text);
  if (Number.isNaN(time)) throw new TerminalError("invalid_input", "notATime", { values: { value: text } });
  return new Date(time).toISOString();
}

function timeOf(text: string): number {
  const ago = durationIn(text);
  if (!Number.isNaN(ago)) return Date.now() - ago;
  // A date without a time begins at midnight here, not in Greenwich.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T00:00`);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
}
