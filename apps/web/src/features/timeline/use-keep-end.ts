import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { distanceFromEnd } from "./distance-from-end.ts";
import type { TimelineItem } from "./timeline-items.ts";

/** This close to the end (px) the timeline follows whatever grows there. */
export const END_THRESHOLD_PX = 4;

type Kept = { items: TimelineItem[]; hasNewer: boolean; scrollToEnd: () => void };

/**
 * Whoever reads the newest message goes on doing so: when the pane changes its height (a keyboard, a longer draft), and
 * when something arrives above a message that is still being sent, where the virtual list sees nothing appended.
 */
export function useKeepEnd(
  scroller: RefObject<HTMLElement | null>,
  { items, hasNewer, scrollToEnd }: Kept,
): void {
  const isFollowing = useRef(false);
  // The end of an older part is nothing to stay at, nor is it news when the newest part joins it.
  const hadNewer = useRef(hasNewer);
  const follow = useEffectEvent(() => {
    if (isFollowing.current && !hasNewer && !hadNewer.current) scrollToEnd();
    hadNewer.current = hasNewer;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const handleScroll = () => {
      isFollowing.current = distanceFromEnd(element) <= END_THRESHOLD_PX;
    };
    handleScroll();
    const observer = new ResizeObserver(() => follow());
    observer.observe(element);
    element.addEventListener("scroll", handleScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", handleScroll);
    };
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for every change of the items, reads through the event.
  useLayoutEffect(() => follow(), [items]);
}
