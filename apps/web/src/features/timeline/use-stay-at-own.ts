import { useLayoutEffect, useRef } from "react";
import type { TimelineItem } from "./timeline-items.ts";

/** Opens at the end, and goes back there when one sends something: what I write I see. */
export function useStayAtOwn(items: TimelineItem[], scrollToEnd: () => void): void {
  const last = items.at(-1);
  const seenKey = useRef<string>(undefined);
  useLayoutEffect(() => {
    const isOpening = seenKey.current === undefined;
    const isOwn = last?.kind === "message" && last.row.isOwn;
    const isNew = last?.key !== seenKey.current;
    seenKey.current = last?.key;
    if (isOpening || (isNew && isOwn)) scrollToEnd();
  }, [last, scrollToEnd]);
}
