import { fitTo, widthOf } from "./cells.ts";
import { breakLine } from "./line-spans.ts";

/** One line of a list of terms: what stands on the left, filled up, and what it means. */
export type TermLine = { term: string; words: string };

const GAP = 2;
/** A term that takes more of the line stands on one of its own. */
const MAX_SHARE = 0.4;

/** @returns how many cells the terms and the gap behind them take in lines of `width`. */
export function termWidth(terms: readonly string[], width: number): number {
  const fitting = terms.map(widthOf).filter((each) => each <= width * MAX_SHARE);
  return Math.max(0, ...fitting) + GAP;
}

type Widths = { left: number; width: number };

/** @returns a term and its meaning beside it in lines of at most `width` cells, broken between words. */
export function termLines(term: string, meaning: string, { left, width }: Widths): TermLine[] {
  const lines = meaning.split("\n").flatMap((line) => breakLine(line, Math.max(1, width - left)));
  const isLong = widthOf(term) + GAP > left;
  const beside = lines.map((words, index) => ({ term: fitTo(isLong || index > 0 ? "" : term, left), words }));
  return isLong ? [{ term, words: "" }, ...beside] : beside;
}
