import type { Selected, TextEdit } from "./text-edit.ts";

/** Quotes and the list in them: `> 2. `. */
const MARKS = /^(?<before>[ \t]*(?:> ?)*)(?:(?<bullet>[-*+])|(?<number>\d{1,9})(?<end>[.)]))?(?<gap>[ \t]*)/;
const FENCE = /^ {0,3}```/gm;

/**
 * What a line break in a list or a quote becomes: the next item begins, with the next number. In an item that has
 * nothing in it yet the list ends instead.
 * @returns null where a line break is no more than that
 */
export function continueLines({ text, start, end }: Selected): TextEdit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const marks = marksOf(text.slice(from, to));
  const isInMarks = !marks || start - from < marks.length;
  if (isInMarks || isCode(text.slice(0, from))) return null;
  const isEmpty = from + marks.length === to;
  if (isEmpty) return { from, to, text: "", start: from, end: from };
  const inserted = `\n${marks.next}`;
  const caret = start + inserted.length;
  return { from: start, to: end, text: inserted, start: caret, end: caret };
}

/** @returns how long the marks of a line are, and those of the line after it; null when it has none. */
function marksOf(line: string): { length: number; next: string } | null {
  const found = MARKS.exec(line);
  const { before = "", bullet, number, end = "", gap = "" } = found?.groups ?? {};
  if (!bullet && !number) return before.includes(">") ? { length: before.length, next: before } : null;
  // "-5" and "3.14" are no items.
  if (!found || gap === "") return null;
  const mark = bullet ?? `${Number(number) + 1}${end}`;
  return { length: found[0].length, next: before + mark + gap };
}

/** Whether what follows stands between fences. */
function isCode(before: string): boolean {
  return (before.match(FENCE)?.length ?? 0) % 2 === 1;
}
