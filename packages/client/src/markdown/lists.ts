import type { Block, ParseInside, Taken } from "./nodes.ts";

const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])([ \t]{1,4})(?=\S)/;
const BLANK = /^\s*$/;

type Marker = { kind: string; start: number | null; width: number };

/** "1986. What a year" at the beginning of a line is a sentence: only a bullet or a 1 breaks a paragraph. */
export function isListStart(line: string): boolean {
  const marker = markerOf(line);
  return marker !== null && (marker.start === null || marker.start === 1);
}

/** Items with the same kind of mark; what belongs to one is indented as far as its text. */
export function takeList(lines: readonly string[], at: number, parseInside: ParseInside): Taken | null {
  const first = markerOf(lines[at] ?? "");
  if (!first) return null;
  const items: (readonly Block[])[] = [];
  let end = at;
  for (let next = at; ; ) {
    const marker = markerOf(lines[next] ?? "");
    if (marker?.kind !== first.kind) break;
    end = itemEnd(lines, next + 1, marker.width);
    const inner = lines.slice(next, end).map((line) => line.slice(marker.width));
    items.push(parseInside(inner));
    next = skipBlank(lines, end);
  }
  return { block: { type: "list", start: first.start, items }, end };
}

function markerOf(line: string): Marker | null {
  const [all, , mark = ""] = ITEM.exec(line) ?? [];
  if (all === undefined) return null;
  const start = /^\d/.test(mark) ? Number.parseInt(mark, 10) : null;
  return { kind: mark.slice(-1), start, width: all.length };
}

/** Where the item's indented lines end, blank ones between them included. */
function itemEnd(lines: readonly string[], from: number, width: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (BLANK.test(line)) continue;
    if (!line.startsWith(" ".repeat(width))) break;
    end = at + 1;
  }
  return end;
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && BLANK.test(lines[at] ?? "")) at += 1;
  return at;
}
