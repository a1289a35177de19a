import type { Key } from "ink";
import { keyTable } from "./key-table.ts";

/** One thing that a person did at the keyboard: typed text, or pressed a key such as `ctrl+w` or `alt+up`. */
export type Stroke = { text: string; isPasted?: true } | { key: string };

/**
 * Takes apart what the terminal sent in one piece. Keys that were pressed quickly arrive together, also Return with
 * the text before it.
 */
export function strokesOf(input: string, key: Key): Stroke[] {
  if (key.eventType === "release") return [];
  const strokes = strokesIn(input, key);
  return isEscapeBefore(strokes, key)
    ? [{ key: "esc" }, ...strokesIn(input, { ...key, meta: false })]
    : strokes;
}

/** Old terminals send Alt as Esc before the key: where Alt means nothing, Esc was pressed, and soon after it the key. */
function isEscapeBefore(strokes: readonly Stroke[], { meta, eventType }: Key): boolean {
  const isTold = eventType !== undefined;
  return meta && !isTold && !strokes.some((stroke) => "key" in stroke && bound.has(stroke.key));
}

const bound: ReadonlySet<string> = new Set(Object.values(keyTable).flatMap(({ keys }) => keys));

function strokesIn(input: string, key: Key): Stroke[] {
  const named = nameOf(key);
  if (named) return [{ key: withModifiers(named, key) }];
  if (key.ctrl || (key.meta && !isControl(input)))
    return input ? [{ key: withModifiers(latin(input), key) }] : [];
  return splitControls(input);
}

const names = {
  upArrow: "up",
  downArrow: "down",
  leftArrow: "left",
  rightArrow: "right",
  pageUp: "pageup",
  pageDown: "pagedown",
  home: "home",
  end: "end",
  return: "enter",
  escape: "esc",
  tab: "tab",
  backspace: "backspace",
  delete: "delete",
} as const;

function nameOf(key: Key): string | undefined {
  const fields = Object.keys(names) as (keyof typeof names)[];
  const field = fields.find((name) => key[name]);
  return field && names[field];
}

function withModifiers(name: string, { ctrl, meta, shift }: Key): string {
  const isShiftTold = shift && name.length > 1;
  return `${ctrl ? "ctrl+" : ""}${meta ? "alt+" : ""}${isShiftTold ? "shift+" : ""}${name}`;
}

const cyrillic = "йцукенгшщзхъфывапролджэячсмитьбю";
const qwerty = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/** With some terminals Ctrl keeps the Cyrillic letter: the key is what counts. */
function latin(letter: string): string {
  const lower = letter.toLowerCase();
  return qwerty[cyrillic.indexOf(lower)] ?? lower;
}

/** The same for a letter that is a key by itself; a capital one stays one. */
export function latinLetter(letter: string): string {
  const key = latin(letter);
  return letter === letter.toLowerCase() ? key : key.toUpperCase();
}

function isControl(input: string): boolean {
  return /\p{Cc}/u.test(input);
}

function splitControls(input: string): Stroke[] {
  // Several lines in one piece were pasted, however the terminal told it: they never send anything.
  if (isManyLines(input)) return [{ text: pastedText(input), isPasted: true }];
  const parts = input.split(/(\p{Cc})/u).filter((part) => part !== "");
  return parts.map((part) => (isControl(part) ? { key: controlName(part) } : { text: part }));
}

function isManyLines(input: string): boolean {
  return /[\r\n][\t\r\n\P{Cc}]/u.test(input);
}

/** C0 as the keys that make it. */
function controlName(control: string): string {
  const special: Record<string, string> = {
    "\r": "enter",
    "\t": "tab",
    "\x7f": "backspace",
    "\b": "backspace",
    "\x1b": "esc",
    "\x1f": "ctrl+_",
  };
  return special[control] ?? `ctrl+${String.fromCharCode(control.charCodeAt(0) + 0x60)}`;
}

/** @returns pasted text with `\n` alone for line breaks and without control characters, tabs aside. */
export function pastedText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed();
}
