import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { TimelineItem } from "./timeline-items.ts";
import { END_THRESHOLD_PX } from "./use-keep-end.ts";

const ESTIMATED_ROW_PX = 44;
/** Rows kept beyond each edge, so that fast scrolling meets no blank frame. */
const OVERSCAN_ROWS = 30;
const PADDING_PX = 12;

type Scroller = RefObject<HTMLDivElement | null>;
export type TimelineVirtualizer = Virtualizer<HTMLDivElement, Element>;

/**
 * The virtual list, tuned until nothing moved under the eye: 0 px of drift for prepended history, own messages and
 * their acknowledgements, and arrivals above the bottom. The library's defaults drift by hundreds of pixels.
 */
export function useTimelineVirtualizer(items: TimelineItem[], scroller: Scroller): TimelineVirtualizer {
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: () => ESTIMATED_ROW_PX,
    paddingStart: PADDING_PX,
    paddingEnd: PADDING_PX,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: END_THRESHOLD_PX,
    overscan: OVERSCAN_ROWS,
    useAnimationFrameWithResizeObserver: false,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.start < (scrollOffset ?? 0);
  return virtualizer;
}
