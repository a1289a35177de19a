import type { Selected, TextEdit } from "./text-edit.ts";
import { toggleFence } from "./toggle-fence.ts";
import { toggleLines } from "./toggle-lines.ts";
import { toggleLink } from "./toggle-link.ts";
import { toggleMark } from "./toggle-mark.ts";

export type FormatName = keyof typeof formats;

type Format = {
  /** What is pressed together with Ctrl or Cmd: a letter as the Latin layout has it, or a digit. */
  key: string;
  withShift: boolean;
  toggle: (selected: Selected) => TextEdit;
};

/** How a text can be laid out, in the order in which it is offered. */
export const formats = {
  bold: { key: "b", withShift: false, toggle: (selected) => toggleMark(selected, "**") },
  italic: { key: "i", withShift: false, toggle: (selected) => toggleMark(selected, "*") },
  strike: { key: "x", withShift: true, toggle: (selected) => toggleMark(selected, "~~") },
  code: { key: "e", withShift: false, toggle: toggleCode },
  spoiler: { key: "p", withShift: true, toggle: (selected) => toggleMark(selected, "||") },
  link: { key: "k", withShift: true, toggle: toggleLink },
  quote: { key: "9", withShift: true, toggle: (selected) => toggleLines(selected, "quote") },
  bullets: { key: "8", withShift: true, toggle: (selected) => toggleLines(selected, "bullets") },
  numbers: { key: "7", withShift: true, toggle: (selected) => toggleLines(selected, "numbers") },
} satisfies Record<string, Format>;

export const formatNames = Object.keys(formats) as FormatName[];

function toggleCode(selected: Selected): TextEdit {
  const isListing = selected.text.slice(selected.start, selected.end).includes("\n");
  return isListing ? toggleFence(selected) : toggleMark(selected, "`");
}

/** Other scripts have their own letters on the keys; the key's place tells which one is meant. */
type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** @returns what a combination of keys asks for, if anything. */
export function formatOfKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Key): FormatName | null {
  if (ctrlKey === metaKey || altKey) return null;
  const pressed = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^(?:Key|Digit)/, "").toLowerCase();
  const isAsked = (name: FormatName) => formats[name].key === pressed && formats[name].withShift === shiftKey;
  return formatNames.find(isAsked) ?? null;
}
