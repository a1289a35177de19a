import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { useOverscan } from "../../ui/use-overscan.ts";
import type { TimelineItem } from "./timeline-items.ts";
import { END_THRESHOLD_PX } from "./use-keep-end.ts";
import type { Target } from "./use-place.ts";

const ESTIMATED_ROW_PX = 44;
/** Rows kept beyond each edge, so that fast scrolling meets no blank frame. */
const OVERSCAN_ROWS = 30;
const PADDING_PX = 12;
/** What floats over the beginning has room there. */
const START_PADDING_PX = 60;

type Scroller = RefObject<HTMLDivElement | null>;
export type TimelineVirtualizer = Virtualizer<HTMLDivElement, Element>;

/**
 * The virtual list, tuned until nothing moved under the eye: 0 px of drift for prepended history, own messages and
 * their acknowledgements, and arrivals above the bottom. The library's defaults drift by hundreds of pixels.
 */
export function useTimelineVirtualizer(
  { items, hasNewer, target }: { items: TimelineItem[]; hasNewer: boolean; target: Target | null },
  scroller: Scroller,
): TimelineVirtualizer {
  const hadNewer = useRef(hasNewer);
  useEffect(() => {
    hadNewer.current = hasNewer;
  }, [hasNewer]);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: () => ESTIMATED_ROW_PX,
    paddingStart: START_PADDING_PX,
    scrollPaddingStart: target?.top ?? START_PADDING_PX,
    paddingEnd: PADDING_PX,
    anchorTo: "end",
    // What is loaded behind an older part is not news.
    followOnAppend: !hasNewer && !hadNewer.current,
    scrollEndThreshold: END_THRESHOLD_PX,
    overscan: useOverscan(OVERSCAN_ROWS),
    rangeExtractor: (range) => withFocused(defaultRangeExtractor(range), items),
    useAnimationFrameWithResizeObserver: false,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.start < (scrollOffset ?? 0);
  return virtualizer;
}

/** The row that has the focus stays however far one scrolls: with it the focus would go, and the keys be lost. */
function withFocused(indexes: number[], items: TimelineItem[]): number[] {
  const key = document.activeElement instanceof HTMLElement && document.activeElement.dataset.key;
  const focused = key ? items.findIndex((item) => item.key === key) : -1;
  if (focused < 0 || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}
