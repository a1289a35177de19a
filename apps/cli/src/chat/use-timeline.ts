import type { ChatSummary } from "@parley/client";
import { useRef, useState } from "react";
import { type Anchor, END, scrollTimeline, type TimelineView, viewTimeline } from "./timeline-view.ts";
import { useTimelineSource } from "./use-timeline-source.ts";

export type TimelineControl = {
  view: TimelineView;
  isAtEnd: boolean;
  /** Moves by lines, up when positive. */
  scroll: (lines: number) => void;
  toEnd: () => void;
};

/** Which of a chat's lines are seen, and where one stands: at the end until one scrolls. */
export function useTimeline(
  { id, chat, unreadCount }: ChatSummary,
  size: { width: number; height: number },
): TimelineControl {
  // What was unread when the chat was opened stays marked as new while it is open.
  const [firstNewSeq] = useState(unreadCount > 0 ? chat.lastReadSeq + 1 : null);
  const source = useTimelineSource(id, { ...size, firstNewSeq });
  const latest = useRef(source);
  latest.current = source;
  const [anchor, setAnchor] = useState<Anchor | null>(END);
  return {
    view: viewTimeline(source, anchor),
    isAtEnd: anchor === END,
    scroll: (lines) => setAnchor((from) => scrollTimeline(latest.current, from, lines)),
    toEnd: () => setAnchor(END),
  };
}
