import type { KeptPlace } from "./kept-places.ts";
import type { TimelineItem } from "./timeline-items.ts";
import type { TimelineVirtualizer } from "./use-timeline-virtualizer.ts";

/** @returns the topmost message that one sees some of, and where; null when there is none. */
export function placeAtTop(items: TimelineItem[], virtualizer: TimelineVirtualizer): KeptPlace | null {
  const offset = virtualizer.scrollOffset ?? 0;
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    const item = items[index];
    const seq = item?.kind === "message" ? item.row.seq : null;
    if (end > offset && seq !== null) return { seq, top: start - offset };
  }
  return null;
}
