import { useTranslations } from "use-intl";
import { dayAtTop } from "./day-at-top.ts";
import { FloatingDay } from "./floating-day.tsx";
import { JumpToLatest } from "./jump-to-latest.tsx";
import { OlderSpinner } from "./older-spinner.tsx";
import type { TimelineProps } from "./timeline-props.ts";
import { TimelineRows } from "./timeline-rows.tsx";
import { useTimelineScroll } from "./use-timeline-scroll.ts";

/** The messages of a chat, newest at the bottom. Only what is near the visible part is in the document. */
export function Timeline(props: TimelineProps) {
  const t = useTranslations("timeline");
  const { scroller, virtualizer, isAtEnd, scrollToEnd } = useTimelineScroll(props);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={t("label")}
        // New messages are announced by Announcer: here, history and re-mounted rows would be read out too.
        aria-live="off"
        aria-busy={props.isLoadingOlder}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        className="timeline-scroller"
      >
        <TimelineRows {...props} virtualizer={virtualizer} />
      </div>
      <FloatingDay time={dayAtTop(props.items, virtualizer)} isShown={virtualizer.isScrolling && !isAtEnd} />
      {props.isLoadingOlder && <OlderSpinner />}
      {!isAtEnd && <JumpToLatest unreadCount={props.unreadCount} onJump={scrollToEnd} />}
    </div>
  );
}
