import type { TimelineItem } from "./timeline-items.ts";
import type { TimelineVirtualizer } from "./use-timeline-virtualizer.ts";

/** @returns the lowest message that is in view to its end; 0 while nothing has been laid out. */
export function seqInView(items: TimelineItem[], virtualizer: TimelineVirtualizer): number {
  const { scrollRect, scrollOffset } = virtualizer;
  if (!scrollRect || scrollOffset === null || scrollRect.height === 0) return 0;
  const bottom = scrollOffset + scrollRect.height;
  const lowest = virtualizer.getVirtualItems().findLast(({ end }) => end <= bottom);
  for (let index = lowest?.index ?? -1; index >= 0; index -= 1) {
    const item = items[index];
    if (item?.kind === "message" && item.row.seq !== null) return item.row.seq;
  }
  return 0;
}
