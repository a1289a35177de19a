import { useCallback, useRef } from "react";
import type { TimelineProps } from "./timeline-props.ts";
import { useIsAtEnd } from "./use-is-at-end.ts";
import { useKeepEnd } from "./use-keep-end.ts";
import { useOlderHistory } from "./use-older-history.ts";
import { useReadMark } from "./use-read-mark.ts";
import { useStayAtOwn } from "./use-stay-at-own.ts";
import { useTimelineVirtualizer } from "./use-timeline-virtualizer.ts";

/** Everything that happens to a timeline because of where it is scrolled to. */
export function useTimelineScroll(props: TimelineProps) {
  const { items, lastSeq, onRead } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useTimelineVirtualizer(items, scroller);
  const scrollToEnd = useCallback(() => virtualizer.scrollToEnd(), [virtualizer]);
  const isAtEnd = useIsAtEnd(scroller);
  useStayAtOwn(items, scrollToEnd);
  useKeepEnd(scroller, { items, scrollToEnd });
  useOlderHistory(scroller, { ...props, firstKey: items[0]?.key });
  useReadMark({ seq: lastSeq, isAtEnd, onRead });
  return { scroller, virtualizer, isAtEnd, scrollToEnd };
}
