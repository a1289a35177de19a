import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { distanceFromEnd } from "./distance-from-end.ts";
import { END_REGION_PX } from "./use-is-at-end.ts";

/** History loads while it is this far (px) above the visible part, so that scrolling meets no edge. */
const LOAD_WITHIN_PX = 2_000;

type Older = {
  /** What is first now: a new one means that a page has arrived. */
  firstKey: string | undefined;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
};

/** Loads older history whenever the top of what is loaded comes near. What failed is tried again on the next scroll. */
export function useOlderHistory(scroller: RefObject<HTMLElement | null>, older: Older): void {
  const hasOpened = useRef(false);
  const loadWhenNear = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    // Until the timeline has opened at its end, its top is near only because nothing has scrolled yet.
    hasOpened.current ||= distanceFromEnd(element) <= END_REGION_PX;
    const isNear = hasOpened.current && element.scrollTop < LOAD_WITHIN_PX;
    if (isNear && older.hasOlder && !older.isLoadingOlder) older.onLoadOlder();
  });
  useEffect(() => {
    const element = scroller.current;
    const handleScroll = () => loadWhenNear();
    element?.addEventListener("scroll", handleScroll, { passive: true });
    return () => element?.removeEventListener("scroll", handleScroll);
  }, [scroller]);
  // A page that is shorter than the pane never scrolls: look again whenever one has arrived.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new page, reads through the event.
  useEffect(() => loadWhenNear(), [older.firstKey]);
}
