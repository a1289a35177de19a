import { addressesIn } from "@parley/client/markdown";
import { lineSpans, type Span } from "../text/line-spans.ts";
import { type LinkedText, linkedPart } from "../text/with-links.ts";
import { screenLines } from "./screen-text.ts";

/** @returns the text, made safe, in lines of at most `width` cells, broken between words where it can be. */
export function wrap(text: string, width: number): string[] {
  const safe = screenLines(text);
  return spansOf(safe, width).map(({ from, to }) => safe.slice(from, to));
}

/** The same, each line in pieces: an address that is broken leads from all of its lines to the whole. */
export function wrapLinked(text: string, width: number): LinkedText[][] {
  const safe = screenLines(text);
  const addresses = addressesIn(safe);
  return spansOf(safe, width).map((span) => linkedPart(safe, span, addresses));
}

function spansOf(text: string, width: number): Span[] {
  let begin = 0;
  return text.split("\n").flatMap((line) => {
    const spans = lineSpans(line, Math.max(2, width));
    const here = begin;
    begin += line.length + 1;
    return spans.map(({ from, to }) => ({ from: here + from, to: here + to }));
  });
}
