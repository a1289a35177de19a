import type { Row } from "@parley/client";
import { dayOf } from "../../locales/day-of.ts";

/** Messages of one person this close together (ms) form a group. */
export const GROUP_WITHIN_MS = 5 * 60 * 1000;

export type DayItem = { kind: "day"; key: string; time: number };
export type MessageItem = {
  kind: "message";
  key: string;
  row: Row;
  /** The first of its group carries the name and the face. */
  isFirst: boolean;
};
/** Where what is new begins. */
export type NewItem = { kind: "new"; key: string; time: number };
export type TimelineItem = DayItem | NewItem | MessageItem;

type Options = {
  /** Where the clock stands that says when a day begins. */
  timeZone: string;
  /** Whether there is history before the first row. */
  hasOlder: boolean;
  /** What others wrote after this seq is new; null: nothing is. */
  newAfterSeq?: number | null;
};

/**
 * What the timeline shows: the rows with a separator before each day, grouped by sender.
 * The first row has a separator only where history begins: otherwise older rows of the same day would later move it,
 * and the text with it.
 */
export function timelineItems(
  rows: readonly Row[],
  { timeZone, hasOlder, newAfterSeq = null }: Options,
): TimelineItem[] {
  const firstNew = firstNewRow(rows, newAfterSeq);
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    const isNewDay = previous ? dayOf(previous.time, timeZone) !== dayOf(row.time, timeZone) : !hasOlder;
    const isNew = row === firstNew;
    const isFirst = isNewDay || isNew || !previous || !isSameGroup(previous, row);
    const message: MessageItem = { kind: "message", key: row.key, row, isFirst };
    return [...(isNewDay ? [dayItem(row)] : []), ...(isNew ? [newItem(row)] : []), message];
  });
}

/** Whether it is the first new one of all can be told only when the one before it is there too. */
function firstNewRow(rows: readonly Row[], newAfterSeq: number | null): Row | undefined {
  if (newAfterSeq === null || (rows[0]?.seq ?? 0) > newAfterSeq + 1) return undefined;
  return rows.find(({ seq, isOwn }) => seq !== null && seq > newAfterSeq && !isOwn);
}

function newItem({ key, time }: Row): NewItem {
  return { kind: "new", key: `new:${key}`, time };
}

function dayItem({ key, time }: Row): DayItem {
  return { kind: "day", key: `day:${key}`, time };
}

function isSameGroup(previous: Row, row: Row): boolean {
  // A notice stands alone, so whoever writes after it is named again.
  if (!hasText(previous)) return false;
  return previous.senderId === row.senderId && Math.abs(row.time - previous.time) < GROUP_WITHIN_MS;
}

function hasText({ message }: Row): boolean {
  return !message || (message.system === null && message.deletedAt === null && !message.hidden);
}
