import { useLayoutEffect, useRef } from "react";
import type { TimelineItem } from "./timeline-items.ts";

/** Opens at the end, and goes back there when one sends something: what I write I see. */
export function useStayAtOwn(items: TimelineItem[], scrollToEnd: () => void): void {
  const last = items.at(-1);
  const seenKey = useRef(last?.key);
  useLayoutEffect(() => scrollToEnd(), [scrollToEnd]);
  useLayoutEffect(() => {
    const isNew = last?.key !== seenKey.current;
    seenKey.current = last?.key;
    if (isNew && last?.kind === "message" && last.row.isOwn) scrollToEnd();
  }, [last, scrollToEnd]);
}
