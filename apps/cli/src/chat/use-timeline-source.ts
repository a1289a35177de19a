import { canLoadOlder, findMessage, noticeOf, previewOf, type Row } from "@parley/client";
import { useClientState, useRows } from "@parley/client/react";
import type { ChatId, UserId } from "@parley/protocol";
import { cutTo } from "../text/cells.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Look } from "./look.ts";
import { markedBlock } from "./margin.ts";
import { screenText } from "./screen-text.ts";
import { gapLine } from "./separator-lines.ts";
import { blockOf } from "./timeline-block.ts";
import type { Source } from "./timeline-view.ts";
import { useVoice } from "./voice.ts";

/** `selectedKey`: null is the last row, undefined none. */
type Room = {
  width: number;
  height: number;
  firstNewSeq: number | null;
  selectedKey: string | null | undefined;
};

/** A row, or a place where rows are missing. */
export type Item = { key: string; row?: Row; gap?: "older" | "newer" };

export type TimelineSource = Source & { items: readonly Item[]; quoteOf: Look["quoteOf"] };

/** More of a quoted text is on no line. */
const QUOTE_CELLS = 200;

/** A chat's rows as lines for a room of a certain size. Lines are made for what is in view only. */
export function useTimelineSource(chatId: ChatId, room: Room): TimelineSource {
  const voice = useVoice();
  const rows = useRows(chatId);
  const known = useClientState(({ chats, users, me }) => ({ chat: chats[chatId], users, meId: me?.id }));
  const { chat, users, meId } = known;
  const nameOf = (userId: UserId) =>
    userId === meId ? voice.translate("screen.you") : screenText(users[userId]?.name ?? "…");
  const quoteOf = (seq: number) => {
    const quoted = chat && findMessage(chat, seq);
    if (!quoted) return voice.translate(quoted === undefined ? "screen.loading" : "screen.quoteGone");
    const notice = noticeOf(quoted, nameOf);
    const text = notice
      ? noticeText(notice, voice.translate)
      : screenText(cutTo(previewOf(quoted), QUOTE_CELLS));
    return `${nameOf(quoted.senderId)}: ${text}`;
  };
  const { width, height, firstNewSeq, selectedKey } = room;
  const look: Look = { ...voice, width, meId, nameOf, quoteOf, firstNewSeq };
  const visit = chat?.aside?.visit;
  const items: Item[] = [
    ...(chat && canLoadOlder(chat) ? [{ key: "gap older", gap: "older" as const }] : []),
    ...rows.map((row) => ({ key: row.key, row })),
    ...(visit ? [{ key: "gap newer", gap: "newer" as const }] : []),
  ];
  const linesOf = ({ row, gap }: Item, previous: Row | undefined) => {
    const isLoading = gap === "older" ? chat?.isLoadingOlder === true : visit?.isLoadingNewer === true;
    if (gap) return [gapLine(gap, { ...look, isLoading })];
    return row ? blockOf(row, previous, look) : [];
  };
  const isSelected = (index: number) =>
    selectedKey === null ? index === items.length - 1 : items[index]?.key === selectedKey;
  return {
    items,
    quoteOf,
    keys: items.map(({ key }) => key),
    blockAt: (index) => {
      const item = items[index];
      const block = item ? linesOf(item, items[index - 1]?.row) : [];
      return isSelected(index) ? markedBlock(block) : block;
    },
    height,
  };
}
