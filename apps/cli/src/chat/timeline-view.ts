import type { Block } from "./look.ts";

/** Where the view stands: the last row that is seen, and how many of its lines are below the edge. */
export type Anchor = { key: string; hidden: number };
/** At the end, and staying there when something arrives. */
export const END = null;

export type Source = {
  keys: readonly string[];
  /** The lines of the row at an index; asked for those in view only. */
  blockAt: (index: number) => Block;
  height: number;
};

export type TimelineView = {
  lines: Block;
  /** The row whose lines come first. */
  firstIndex: number;
  /** How many of its lines are above the edge. */
  skipped: number;
};

type Position = { index: number; hidden: number };

/** @returns the lines that are in view, `height` of them when there are as many. */
export function viewTimeline(source: Source, anchor: Anchor | null): TimelineView {
  const position = positionOf(source, anchor);
  const above = linesUpTo(source, position);
  const isFull = above.lines.length >= source.height;
  const skipped = above.lines.length - source.height;
  if (isFull) return { ...above, lines: above.lines.slice(skipped), skipped };
  return { firstIndex: 0, lines: linesFromStart(source), skipped: 0 };
}

/** @returns the row that a line of the view belongs to; undefined where there is none. */
export function rowAtLine(
  { keys, blockAt }: Source,
  { firstIndex, skipped }: TimelineView,
  line: number,
): number | undefined {
  if (line < 0) return undefined;
  let rest = line + skipped;
  for (let index = firstIndex; index < keys.length; index++) {
    rest -= blockAt(index).length;
    if (rest < 0) return index;
  }
  return undefined;
}

/** @returns where the view stands after moving by a number of lines, up when positive. */
export function scrollTimeline(source: Source, anchor: Anchor | null, by: number): Anchor | null {
  const target =
    by > 0
      ? movedUp(source, positionOf(source, anchor), by)
      : movedDown(source, positionOf(source, anchor), -by);
  return anchorAt(source, target);
}

/** @returns where the view stands when it has moved as little as shows all of a row; of a long one its beginning. */
export function revealRow(source: Source, anchor: Anchor | null, index: number): Anchor | null {
  const position = positionOf(source, anchor);
  const { lines, firstIndex } = linesUpTo(source, position);
  const isBelow = index > position.index || (index === position.index && position.hidden > 0);
  const isAbove = index < firstIndex || (index === firstIndex && lines.length > source.height);
  if (isBelow) return anchorAt(source, { index, hidden: hiddenOf(source, index) });
  return isAbove ? anchorAt(source, topAt(source, index)) : anchor;
}

/** How much of a row at the bottom is left out, so that its beginning is seen. */
function hiddenOf({ blockAt, height }: Source, index: number): number {
  return Math.max(0, blockAt(index).length - height);
}

function anchorAt({ keys }: Source, { index, hidden }: Position): Anchor | null {
  const isAtEnd = index === keys.length - 1 && hidden === 0;
  const key = keys[index];
  return isAtEnd || key === undefined ? END : { key, hidden };
}

function positionOf({ keys }: Source, anchor: Anchor | null): Position {
  const index = anchor ? keys.lastIndexOf(anchor.key) : -1;
  return anchor && index >= 0 ? { index, hidden: anchor.hidden } : { index: keys.length - 1, hidden: 0 };
}

function linesUpTo({ blockAt, height }: Source, { index, hidden }: Position): TimelineView {
  if (index < 0) return { lines: [], firstIndex: 0, skipped: 0 };
  const last = blockAt(index);
  let lines = last.slice(0, Math.max(0, last.length - hidden));
  let firstIndex = index;
  while (lines.length < height && firstIndex > 0) {
    firstIndex--;
    lines = [...blockAt(firstIndex), ...lines];
  }
  return { lines, firstIndex, skipped: 0 };
}

function linesFromStart({ keys, blockAt, height }: Source): Block {
  const lines: Block[number][] = [];
  for (let index = 0; index < keys.length && lines.length < height; index++) lines.push(...blockAt(index));
  return lines.slice(0, height);
}

function movedUp(source: Source, { index, hidden }: Position, by: number): Position {
  const target = { index, hidden: hidden + by };
  while (target.index > 0 && target.hidden >= source.blockAt(target.index).length) {
    target.hidden -= source.blockAt(target.index).length;
    target.index--;
  }
  const isBeyondStart = linesUpTo(source, target).lines.length < source.height;
  return isBeyondStart ? topAt(source, 0) : target;
}

/** The position that shows the first line of a row at the top, or the end when there is less than a screen of it. */
function topAt({ keys, blockAt, height }: Source, first: number): Position {
  let shown = 0;
  for (let index = first; index < keys.length; index++) {
    shown += blockAt(index).length;
    if (shown >= height) return { index, hidden: shown - height };
  }
  return { index: keys.length - 1, hidden: 0 };
}

function movedDown({ keys, blockAt }: Source, { index, hidden }: Position, by: number): Position {
  const target = { index, hidden: hidden - by };
  while (target.hidden < 0 && target.index < keys.length - 1) {
    target.index++;
    target.hidden += blockAt(target.index).length;
  }
  return { index: target.index, hidden: Math.max(0, target.hidden) };
}
