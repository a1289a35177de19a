import { useCallback, useRef } from "react";
import { placeAtTop } from "./place-at-top.ts";
import { seqInView } from "./seq-in-view.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { useIsAtEnd } from "./use-is-at-end.ts";
import { useJump } from "./use-jump.ts";
import { useKeepEnd } from "./use-keep-end.ts";
import { useLeave } from "./use-leave.ts";
import { useMoreHistory } from "./use-more-history.ts";
import { useReadMark } from "./use-read-mark.ts";
import { useStayAtOwn } from "./use-stay-at-own.ts";
import { useTimelineVirtualizer } from "./use-timeline-virtualizer.ts";

/** Everything that happens to a timeline because of where it is scrolled to. */
export function useTimelineScroll(props: TimelineProps) {
  const { items, target, hasNewer, onRead, onLatest, onLeave } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useTimelineVirtualizer(props, scroller);
  const scrollToEnd = useCallback(() => virtualizer.scrollToEnd(), [virtualizer]);
  const isAtEnd = useIsAtEnd(scroller) && !hasNewer;
  const showLatest = hasNewer ? onLatest : scrollToEnd;
  useJump({ target, items, virtualizer });
  useStayAtOwn(items, scrollToEnd);
  useKeepEnd(scroller, { items, hasNewer, scrollToEnd });
  useMoreHistory(scroller, { ...props, firstKey: items[0]?.key, lastKey: items.at(-1)?.key });
  useReadMark({ seq: seqInView(items, virtualizer), onRead });
  useLeave(() => onLeave(isAtEnd ? null : placeAtTop(items, virtualizer)));
  return { scroller, virtualizer, isAtEnd, showLatest };
}
