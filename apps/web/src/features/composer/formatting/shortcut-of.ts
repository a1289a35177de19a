import { type FormatName, formats } from "./formats.ts";

/** @returns the keys for a format, as they are written on this machine's keyboard. */
export function shortcutOf(name: FormatName): string {
  const { key, withShift } = formats[name];
  const letter = key.toUpperCase();
  if (/Mac|iPhone|iPad/.test(navigator.platform)) return `${withShift ? "⇧" : ""}⌘${letter}`;
  return `Ctrl+${withShift ? "Shift+" : ""}${letter}`;
}
