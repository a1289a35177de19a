import type { ThemeColor } from "./theme-context.ts";

/** More than any theme has. */
const COLORS = 2 ** 16;

/** @returns always the same colour for the same person. */
export function nameColor(userId: string): ThemeColor {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return `name${sum % COLORS}`;
}
