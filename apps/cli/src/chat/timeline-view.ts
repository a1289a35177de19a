import type { Block } from "./timeline-block.ts";

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
};

type Position = { index: number; hidden: number };

/** @returns the lines that are in view, `height` of them when there are as many. */
export function viewTimeline(source: Source, anchor: Anchor | null): TimelineView {
  const position = positionOf(source, anchor);
  const above = linesUpTo(source, position);
  const isFull = above.lines.length >= source.height;
  if (isFull) return { ...above, lines: above.lines.slice(-source.height) };
  return { firstIndex: 0, lines: linesFromStart(source) };
}

/** @returns where the view stands after moving by a number of lines, up when positive. */
export function scrollTimeline(source: Source, anchor: Anchor | null, by: number): Anchor | null {
  const target =
    by > 0
      ? movedUp(source, positionOf(source, anchor), by)
      : movedDown(source, positionOf(source, anchor), -by);
  const isAtEnd = target.index === source.keys.length - 1 && target.hidden === 0;
  const key = source.keys[target.index];
  return isAtEnd || key === undefined ? END : { key, hidden: target.hidden };
}

function positionOf({ keys }: Source, anchor: Anchor | null): Position {
  const index = anchor ? keys.lastIndexOf(anchor.key) : -1;
  return anchor && index >= 0 ? { index, hidden: anchor.hidden } : { index: keys.length - 1, hidden: 0 };
}

function linesUpTo({ blockAt, height }: Source, { index, hidden }: Position): TimelineView {
  if (index < 0) return { lines: [], firstIndex: 0 };
  const last = blockAt(index);
  let lines = last.slice(0, Math.max(0, last.length - hidden));
  let firstIndex = index;
  while (lines.length < height && firstIndex > 0) {
    firstIndex--;
    lines = [...blockAt(firstIndex), ...lines];
  }
  return { lines, firstIndex };
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
  return isBeyondStart ? topPosition(source) : target;
}

/** The position that shows the very first line at the top. */
function topPosition({ keys, blockAt, height }: Source): Position {
  let shown = 0;
  for (let index = 0; index < keys.length; index++) {
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
