import type { ChatSummary } from "@parley/client";
import { useState } from "react";
import type { Memory } from "./memory.ts";
import { END, scrollTimeline, type TimelineView, viewTimeline } from "./timeline-view.ts";
import { useKept } from "./use-kept.ts";
import { useTimelineSource } from "./use-timeline-source.ts";

export type TimelineControl = {
  view: TimelineView;
  isAtEnd: boolean;
  /** Moves by lines, up when positive. */
  scroll: (lines: number) => void;
  toEnd: () => void;
};

type Room = { width: number; height: number; places: Memory["places"] };

/** Which of a chat's lines are seen, and where one stands: at the end until one scrolls. */
export function useTimeline(
  { id, chat, unreadCount }: ChatSummary,
  { places, ...size }: Room,
): TimelineControl {
  // What was unread when the chat was opened stays marked as new while it is open.
  const [firstNewSeq] = useState(unreadCount > 0 ? chat.lastReadSeq + 1 : null);
  const source = useTimelineSource(id, { ...size, firstNewSeq });
  const anchor = useKept(places, id, END);
  return {
    view: viewTimeline(source, anchor.value),
    isAtEnd: anchor.value === END,
    scroll: (lines) => anchor.change(scrollTimeline(source, anchor.value, lines)),
    toEnd: () => anchor.change(END),
  };
}
