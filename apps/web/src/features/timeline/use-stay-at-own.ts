import { useLayoutEffect, useRef } from "react";
import type { TimelineItem } from "./timeline-items.ts";

/** Goes to the end when one sends something: what I write I see. */
export function useStayAtOwn(items: TimelineItem[], showEnd: () => void): void {
  const last = items.at(-1);
  const seenKey = useRef(last?.key);
  useLayoutEffect(() => {
    const isNew = last?.key !== seenKey.current;
    seenKey.current = last?.key;
    const isUnsent = last?.kind === "message" && last.row.seq === null;
    if (isNew && isUnsent) showEnd();
  }, [last, showEnd]);
}
