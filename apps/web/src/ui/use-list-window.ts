import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { useOverscan } from "./use-overscan.ts";

/** Rows kept beyond each edge, so that fast scrolling meets no blank frame. */
const OVERSCAN_ROWS = 15;

type Parts = {
  /** The keys of all rows, from the top. */
  keys: readonly string[];
  list: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** How tall a row is, in px, until it is measured. */
  rowPx: number;
};

/** Of a long list only what is in sight, and a little around it, is on the page. */
export function useListWindow({ keys, list, scroller, rowPx }: Parts) {
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above the list comes and goes with it.
  useLayoutEffect(() => setScrollMargin(list.current?.offsetTop ?? 0));
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: () => rowPx,
    overscan: useOverscan(OVERSCAN_ROWS),
    scrollMargin,
    useAnimationFrameWithResizeObserver: false,
  });
  return {
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, key, start }) => ({ index, key, top: start - scrollMargin })),
  };
}
