import { type RefObject, useEffect, useState } from "react";
import { distanceFromEnd } from "./distance-from-end.ts";

/** This close to the end (px) the newest message counts as seen. */
export const END_REGION_PX = 80;

/** @returns whether the scroller shows the newest messages. */
export function useIsAtEnd(scroller: RefObject<HTMLElement | null>): boolean {
  const [isAtEnd, setIsAtEnd] = useState(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const handleScroll = () => setIsAtEnd(distanceFromEnd(element) <= END_REGION_PX);
    handleScroll();
    element.addEventListener("scroll", handleScroll, { passive: true });
    return () => element.removeEventListener("scroll", handleScroll);
  }, [scroller]);
  return isAtEnd;
}
