import type { Row } from "@parley/client";

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
export type TimelineItem = DayItem | MessageItem;

type Options = {
  /** Whether there is history before the first row. */
  hasOlder: boolean;
};

/**
 * What the timeline shows: the rows with a separator before each day, grouped by sender.
 * The first row has a separator only where history begins: otherwise older rows of the same day would later move it,
 * and the text with it.
 */
export function timelineItems(rows: readonly Row[], { hasOlder }: Options): TimelineItem[] {
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    const isNewDay = previous ? !isSameDay(previous.time, row.time) : !hasOlder;
    const isFirst = isNewDay || !previous || !isSameGroup(previous, row);
    const message: MessageItem = { kind: "message", key: row.key, row, isFirst };
    return isNewDay ? [dayItem(row), message] : [message];
  });
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

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
