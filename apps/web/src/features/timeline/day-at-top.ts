import type { TimelineItem } from "./timeline-items.ts";
import type { TimelineVirtualizer } from "./use-timeline-virtualizer.ts";

/** @returns a moment (ms since the epoch) of the day that the topmost visible line belongs to. */
export function dayAtTop(items: TimelineItem[], virtualizer: TimelineVirtualizer): number | undefined {
  const top = virtualizer.getVirtualItemForOffset(virtualizer.scrollOffset ?? 0);
  const item = items[top?.index ?? 0];
  return item?.kind === "message" ? item.row.time : item?.time;
}
