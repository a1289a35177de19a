import type { ChatSummary } from "@parley/client";
import type { Memory } from "./memory.ts";
import {
  END,
  revealRow,
  rowAtLine,
  scrollTimeline,
  type TimelineView,
  viewTimeline,
} from "./timeline-view.ts";
import { useKept } from "./use-kept.ts";
import { type Item, useTimelineSource } from "./use-timeline-source.ts";

export type TimelineControl = {
  view: TimelineView;
  isAtEnd: boolean;
  /** Moves by lines, up when positive. */
  scroll: (lines: number) => void;
  toEnd: () => void;
  /** What is selected in normal mode: the last row until another one is. */
  selected: Item | undefined;
  /** Selects the row that is so many further down, and shows it. */
  moveSelection: (by: number) => void;
  /** Selects the row that stands on a line of the view. @returns whether there is one. */
  selectAtLine: (line: number) => boolean;
  quoteOf: (seq: number) => string;
  /** The messages that are answered by what is in view, and by what may come into view next. */
  quotedSeqs: readonly number[];
};

type Room = { width: number; height: number; memory: Memory; isSelecting: boolean };

/** Which of a chat's lines are seen, and where one stands: at the end until one scrolls. */
export function useTimeline(summary: ChatSummary, { memory, isSelecting, ...size }: Room): TimelineControl {
  const { id } = summary;
  const anchor = useKept(memory.places, id, END);
  const selection = useKept(memory.selections, id, null);
  const selectedKey = isSelecting ? selection.value : undefined;
  const firstNewSeq = firstNewIn(summary, memory);
  const source = useTimelineSource(id, { ...size, firstNewSeq, selectedKey });
  const { items } = source;
  const found = items.findIndex(({ key }) => key === selection.value);
  const index = found < 0 ? items.length - 1 : found;
  const moveSelection = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index + by));
    selection.change(items[next]?.key ?? null);
    anchor.change(revealRow(source, anchor.value, next));
  };
  const view = viewTimeline(source, anchor.value);
  const selectAtLine = (line: number) => {
    const at = rowAtLine(source, view, line);
    if (at !== undefined) selection.change(items[at]?.key ?? null);
    return at !== undefined;
  };
  const near = items.slice(view.firstIndex, view.firstIndex + size.height);
  return {
    view,
    quotedSeqs: near.flatMap(({ row }) => row?.replyToSeq ?? []),
    isAtEnd: anchor.value === END,
    scroll: (lines) => anchor.change(scrollTimeline(source, anchor.value, lines)),
    toEnd: () => {
      selection.change(null);
      anchor.change(END);
    },
    selected: items[index],
    moveSelection,
    selectAtLine,
    quoteOf: source.quoteOf,
  };
}

/** What was unread when the chat was opened stays marked as new while it is open. */
function firstNewIn({ id, chat, unreadCount }: ChatSummary, memory: Memory): number | null {
  if (memory.opened?.chatId !== id)
    memory.opened = { chatId: id, firstNewSeq: unreadCount > 0 ? chat.lastReadSeq + 1 : null };
  return memory.opened.firstNewSeq;
}
