import type { Selected, TextEdit } from "./text-edit.ts";

type Span = { start: number; end: number };

/** What begins a line of a list or a quote: marks before it would make it a sentence. */
const LINE_START = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)*/;

/**
 * Puts marks around what is selected, or takes them off when all of it has them. Marks hug their words and do not reach
 * beyond a line, so each line gets its own.
 *
 * @param mark `**`, `*`, `~~`, `||` or a backtick
 */
export function toggleMark(selected: Selected, mark: string): TextEdit {
  const { text } = selected;
  const spans = spansIn(selected, mark.charAt(0));
  const isOn = spans.every((span) => isMarked(text, span, mark));
  const patches = spans.flatMap((span) => {
    if (isOn) return unmarking(span, mark.length);
    return marking(span, isMarked(text, span, mark) ? "" : mark);
  });
  const from = patches[0]?.at ?? selected.start;
  const result = patched(text, patches, from);
  const start = from + (patches[0]?.insert.length ?? 0);
  const end = from + result.text.length - (patches.at(-1)?.insert.length ?? 0);
  return { from, ...result, start, end };
}

type Patch = { at: number; remove: number; insert: string };

function marking({ start, end }: Span, insert: string): [Patch, Patch] {
  return [
    { at: start, remove: 0, insert },
    { at: end, remove: 0, insert },
  ];
}

function unmarking({ start, end }: Span, remove: number): [Patch, Patch] {
  return [
    { at: start - remove, remove, insert: "" },
    { at: end, remove, insert: "" },
  ];
}

function patched(text: string, patches: readonly Patch[], from: number): { text: string; to: number } {
  let result = "";
  let to = from;
  for (const { at, remove, insert } of patches) {
    result += text.slice(to, at) + insert;
    to = at + remove;
  }
  return { text: result, to };
}

/** The words of each line that is touched, without the marks that stand around them already. */
function spansIn({ text, start, end }: Selected, char: string): Span[] {
  const spans: Span[] = [];
  for (let at = start; at <= end; ) {
    const lineEnd = text.indexOf("\n", at);
    const stop = Math.min(end, lineEnd < 0 ? text.length : lineEnd);
    spans.push(core(text, { start: afterLineStart(text, at, stop), end: stop }, char));
    at = stop + 1;
  }
  const filled = spans.filter((span) => span.end > span.start);
  return filled.length > 0 ? filled : [{ start, end: start }];
}

function afterLineStart(text: string, at: number, stop: number): number {
  const isAtLineStart = at === 0 || text[at - 1] === "\n";
  const length = isAtLineStart ? (LINE_START.exec(text.slice(at, stop))?.[0].length ?? 0) : 0;
  return at + length;
}

function core(text: string, span: Span, char: string): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = Math.max(start, span.end - (words.length - words.trimEnd().length));
  const before = runAfter(text, start, char);
  const after = runBefore(text, end, char);
  // Marks on one side only are words.
  const pairs = Math.min(runBefore(text, start, char) + before, after + runAfter(text, end, char));
  const inner = { start: start + Math.min(before, pairs), end: end - Math.min(after, pairs) };
  return inner.start < inner.end ? inner : { start, end };
}

/** `*` and `**` are made of one character: three of them are both. */
function isMarked(text: string, { start, end }: Span, mark: string): boolean {
  const char = mark.charAt(0);
  const run = Math.min(runBefore(text, start, char), runAfter(text, end, char));
  return mark === "*" ? run % 2 === 1 : run >= mark.length;
}

function runBefore(text: string, at: number, char: string): number {
  let length = 0;
  while (text[at - length - 1] === char) length += 1;
  return length;
}

function runAfter(text: string, at: number, char: string): number {
  let length = 0;
  while (text[at + length] === char) length += 1;
  return length;
}
