import { useLayoutEffect, useRef } from "react";
import type { TimelineItem } from "./timeline-items.ts";
import type { Target } from "./use-place.ts";
import type { TimelineVirtualizer } from "./use-timeline-virtualizer.ts";

type Jump = { target: Target | null; items: TimelineItem[]; virtualizer: TimelineVirtualizer };

/** Brings the message on screen that one has jumped to, once per jump. Without one a timeline opens at its end. */
export function useJump({ target, items, virtualizer }: Jump): void {
  const doneId = useRef<number | null>(null);
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    const isDone = isOpened.current && (target?.id ?? null) === doneId.current;
    if (isDone) return;
    isOpened.current = true;
    doneId.current = target?.id ?? null;
    const index = target ? indexOf(items, target) : -1;
    if (!target || index < 0) virtualizer.scrollToEnd();
    else virtualizer.scrollToIndex(index, { align: target.isMarked ? "center" : "start" });
  }, [target, items, virtualizer]);
}

/** The divider before the first new message is to be seen too. */
function indexOf(items: TimelineItem[], { seq, isMarked, top }: Target): number {
  const index = items.findIndex((item) => item.kind === "message" && (item.row.seq ?? 0) >= seq);
  const before = items[index - 1];
  const hasPlace = isMarked || top !== undefined;
  return !hasPlace && before && before.kind !== "message" ? index - 1 : index;
}
