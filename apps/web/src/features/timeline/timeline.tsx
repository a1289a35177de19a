import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { lateFrom } from "../../ui/late.ts";
import { dayAtTop } from "./day-at-top.ts";
import { SaidNotice } from "./said-notice.tsx";
import type { TimelineProps } from "./timeline-props.ts";
import { TimelineRows } from "./timeline-rows.tsx";
import { useRowFocus } from "./use-row-focus.ts";
import { useTimelineScroll } from "./use-timeline-scroll.ts";

const later = () => import("./later.ts");
const FloatingDay = lateFrom(later, (parts) => parts.FloatingDay);
const OlderSpinner = lateFrom(later, (parts) => parts.OlderSpinner);
const JumpButtons = lateFrom(later, (parts) => parts.JumpButtons);

/** The messages of a chat, newest at the bottom. Only what is near the visible part is in the document. */
export function Timeline(props: TimelineProps) {
  const t = useTranslations("timeline");
  const { scroller, virtualizer, isAtEnd, showLatest } = useTimelineScroll(props);
  const rowFocus = useRowFocus();
  return (
    <div data-pane className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        data-entry
        role="log"
        aria-label={t("label")}
        // New messages are announced by Announcer: here, history and re-mounted rows would be read out too.
        aria-live="off"
        aria-busy={props.isLoadingOlder}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        {...rowFocus}
        className="timeline-scroller"
      >
        <TimelineRows {...props} virtualizer={virtualizer} />
      </div>
      <Suspense>
        {props.isLoadingOlder && <OlderSpinner />}
        <FloatingDay
          time={dayAtTop(props.items, virtualizer)}
          isShown={virtualizer.isScrolling && !isAtEnd}
        />
      </Suspense>
      {props.renderKeys({ scroller, isAtEnd, onLatest: showLatest })}
      <SaidNotice said={props.said} />
      <Suspense>
        <JumpButtons {...props} isAtEnd={isAtEnd} onLatest={showLatest} />
      </Suspense>
    </div>
  );
}
