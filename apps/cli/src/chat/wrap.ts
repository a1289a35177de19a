import { takeCells, takeFirst, widthOf } from "../text/cells.ts";
import { screenLines } from "./screen-text.ts";

/** @returns the text, made safe, in lines of at most `width` cells, broken between words where it can be. */
export function wrap(text: string, width: number): string[] {
  return screenLines(text)
    .split("\n")
    .flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (widthOf(rest) > width) {
    const taken = firstLine(rest, width);
    lines.push(taken.trimEnd());
    rest = rest.slice(taken.length);
  }
  return [...lines, rest];
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
