import { TerminalError } from "../terminal-error.ts";

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** @returns ms that `30m`, `2h`, `3d` or `1w` last; NaN for anything else. */
export function durationIn(text: string): number {
  const [, count, unit = ""] = /^(\d{1,5})([mhdw])$/.exec(text) ?? [];
  return Number(count) * (unitMs[unit] ?? Number.NaN);
}

/** @returns ms that `30m`, `2h`, `3d` or `1w` last. @throws TerminalError for anything else */
export function durationOf(text: string): number {
  const duration = durationIn(text);
  if (duration > 0) return duration;
  throw new TerminalError("invalid_input", "notADuration", { values: { value: text } });
}
