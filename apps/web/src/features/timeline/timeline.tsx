import type { User, UserId } from "@parley/protocol";
import { useCallback, useRef } from "react";
import { useTranslations } from "use-intl";
import { DaySeparator } from "./day-separator.tsx";
import { FloatingDay } from "./floating-day.tsx";
import { JumpToLatest } from "./jump-to-latest.tsx";
import { MessageRow } from "./message-row.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { OlderSpinner } from "./older-spinner.tsx";
import type { TimelineItem } from "./timeline-items.ts";
import { useIsAtEnd } from "./use-is-at-end.ts";
import { useOlderHistory } from "./use-older-history.ts";
import { useReadMark } from "./use-read-mark.ts";
import { useRowNotice } from "./use-row-notice.ts";
import { useStayAtOwn } from "./use-stay-at-own.ts";
import { useTimelineVirtualizer } from "./use-timeline-virtualizer.ts";

export type TimelineProps = {
  items: TimelineItem[];
  users: Readonly<Record<UserId, User>>;
  kind: "direct" | "group";
  lastSeq: number;
  unreadCount: number;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
  onRead: (seq: number) => void;
  onRetry: (key: string) => void;
  onDelete: (key: string) => void;
};

/** The messages of a chat, newest at the bottom. Only what is near the visible part is in the document. */
export function Timeline(props: TimelineProps) {
  const { items, lastSeq, unreadCount, isLoadingOlder, onRead } = props;
  const t = useTranslations("timeline");
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useTimelineVirtualizer(items, scroller);
  const scrollToEnd = useCallback(() => virtualizer.scrollToEnd(), [virtualizer]);
  const isAtEnd = useIsAtEnd(scroller);
  useStayAtOwn(items, scrollToEnd);
  useOlderHistory(scroller, { ...props, firstKey: items[0]?.key });
  useReadMark({ seq: lastSeq, isAtEnd, onRead });

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={t("label")}
        aria-live="off"
        aria-busy={isLoadingOlder}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        className="scroll-quiet flex h-full flex-col overflow-y-auto overflow-x-hidden -outline-offset-2 [overflow-anchor:none]"
      >
        <div
          className="relative mx-auto mt-auto w-full max-w-3xl shrink-0"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ key, index, start }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TimelineLine {...props} item={items[index]} />
            </div>
          ))}
        </div>
      </div>
      <FloatingDay time={dayAtTop()} isShown={virtualizer.isScrolling && !isAtEnd} />
      {isLoadingOlder && <OlderSpinner />}
      {!isAtEnd && <JumpToLatest unreadCount={unreadCount} onJump={scrollToEnd} />}
    </div>
  );

  function dayAtTop(): number | undefined {
    const index = virtualizer.getVirtualItemForOffset(virtualizer.scrollOffset ?? 0)?.index ?? 0;
    const item = items[index];
    return item?.kind === "message" ? item.row.time : item?.time;
  }
}

type LineProps = Pick<TimelineProps, "users" | "kind" | "onRetry" | "onDelete"> & {
  item: TimelineItem | undefined;
};

function TimelineLine({ item, users, kind, onRetry, onDelete }: LineProps) {
  const rowNotice = useRowNotice(users);
  if (!item) return null;
  if (item.kind === "day") return <DaySeparator time={item.time} />;
  const { row, isFirst } = item;
  const notice = rowNotice(row);
  if (notice !== null) return <NoticeRow text={notice} />;
  return (
    <MessageRow
      row={row}
      isFirst={isFirst}
      sender={users[row.senderId]}
      kind={kind}
      onRetry={onRetry}
      onDelete={onDelete}
    />
  );
}
