import { takeCells, takeFirst, widthOf } from "./cells.ts";

/** A part of a text, by its characters. */
export type Span = { from: number; to: number };

/** @returns where a line breaks to fit into `width` cells: between words where it can be. */
export function lineSpans(line: string, width: number): Span[] {
  const spans: Span[] = [];
  let rest = line;
  let from = 0;
  while (widthOf(rest) > width) {
    const taken = firstLine(rest, width);
    spans.push({ from, to: from + taken.trimEnd().length });
    from += taken.length;
    rest = rest.slice(taken.length);
  }
  return [...spans, { from, to: line.length }];
}

/** @returns the lines themselves. */
export function breakLine(line: string, width: number): string[] {
  return lineSpans(line, width).map(({ from, to }) => line.slice(from, to));
}

/** As many whole words as fit, with the spaces after them; a word that is longer than a line is cut. */
function firstLine(text: string, width: number): string {
  // A character may be wider than the line; it is shown cut, but the text goes on.
  const fitting = takeCells(text, width) || takeFirst(text);
  const isAtWordEnd = /^\s/.test(text.slice(fitting.length));
  const end = isAtWordEnd ? fitting.length : fitting.search(/\S+$/);
  const words = end > 0 && fitting.slice(0, end).trim() !== "" ? fitting.slice(0, end) : fitting;
  return words + (/^ +/.exec(text.slice(words.length))?.[0] ?? "");
}
