import type { Marks, SearchedText } from "@parley/db/sql/search-messages";
import { SNIPPET_LEAD, SNIPPET_LENGTH, type Snippet } from "@parley/protocol";

/** In UTF-16 code units of the body; the end is not included. */
type Range = { start: number; end: number };
type Found = { body: string; marked: string; marks: Marks; text: SearchedText | null };

/** A message's text around its first hit, in pieces that are hits or not. */
export function snippetOf({ body, marked, marks, text }: Found): Snippet {
  const hits = merge([...markedRanges(marked, marks), ...literalRanges(body, text)]);
  const window = windowAround(body, hits[0]);
  const pieces = piecesOf(body, window, hits);
  const [before, after] = [window.start > 0, window.end < body.length];
  return [...(before ? [ELLIPSIS] : []), ...pieces, ...(after ? [ELLIPSIS] : [])];
}

const ELLIPSIS = { text: "…", isMatch: false };

/** Where the marks stand, counted without them. */
function markedRanges(marked: string, { start, end }: Marks): Range[] {
  const [lead = "", ...rest] = marked.split(start);
  let position = lead.length;
  return rest.map((piece) => {
    const [hit = "", tail = ""] = piece.split(end);
    const range = { start: position, end: position + hit.length };
    position = range.end + tail.length;
    return range;
  });
}

function literalRanges(body: string, text: SearchedText | null): Range[] {
  const literals = text ? [...text.runs, ...(text.substring ? [text.substring] : [])] : [];
  return literals.flatMap((literal) =>
    [...body.matchAll(new RegExp(escapeRegExp(literal), "giu"))].map(({ index, 0: hit }) => ({
      start: index,
      end: index + hit.length,
    })),
  );
}

const escapeRegExp = (literal: string) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** In order, and joined where they touch. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function windowAround(body: string, first: Range | undefined): Range {
  const start = wholeCharacter(body, Math.max(0, (first?.start ?? 0) - SNIPPET_LEAD));
  return { start, end: wholeCharacter(body, Math.min(body.length, start + SNIPPET_LENGTH)) };
}

/** Not into the middle of a surrogate pair. */
function wholeCharacter(body: string, position: number): number {
  return /^[\uDC00-\uDFFF]/.test(body.slice(position)) ? position - 1 : position;
}

function piecesOf(body: string, window: Range, hits: readonly Range[]): Snippet {
  const pieces: Snippet = [];
  let position = window.start;
  const add = (end: number, isMatch: boolean) => {
    if (end > position) pieces.push({ text: body.slice(position, end), isMatch });
    position = Math.max(position, end);
  };
  for (const hit of hits.filter(({ start, end }) => end > window.start && start < window.end)) {
    add(Math.max(hit.start, window.start), false);
    add(Math.min(hit.end, window.end), true);
  }
  add(window.end, false);
  return pieces;
}
