import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { distanceFromEnd } from "./distance-from-end.ts";

/** History loads while it is this far (px) from the visible part, so that scrolling meets no edge. */
const LOAD_WITHIN_PX = 2_000;

type More = {
  /** What is first and last now: new ones mean that a page has arrived. */
  firstKey: string | undefined;
  lastKey: string | undefined;
  hasOlder: boolean;
  hasNewer: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
  onLoadNewer: () => void;
};

/** Loads history whenever an edge of what is loaded comes near. What failed is tried again on the next scroll. */
export function useMoreHistory(scroller: RefObject<HTMLElement | null>, more: More): void {
  const hasOpened = useRef(false);
  const loadWhenNear = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    // Until the timeline has opened where it should, its top is near only because nothing has scrolled yet.
    hasOpened.current ||= element.scrollHeight <= element.clientHeight;
    if (!hasOpened.current) return;
    const isNearTop = element.scrollTop < LOAD_WITHIN_PX;
    const isNearEnd = distanceFromEnd(element) < LOAD_WITHIN_PX;
    if (isNearTop && more.hasOlder && !more.isLoadingOlder) more.onLoadOlder();
    if (isNearEnd && more.hasNewer) more.onLoadNewer();
  });
  useEffect(() => {
    const element = scroller.current;
    const handleScroll = () => {
      hasOpened.current = true;
      loadWhenNear();
    };
    element?.addEventListener("scroll", handleScroll, { passive: true });
    return () => element?.removeEventListener("scroll", handleScroll);
  }, [scroller]);
  // A page that is shorter than the pane never scrolls: look again whenever one has arrived.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new page, reads through the event.
  useEffect(() => loadWhenNear(), [more.firstKey, more.lastKey]);
}
