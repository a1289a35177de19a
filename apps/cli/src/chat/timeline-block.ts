import { noticeOf, type Row } from "@parley/client";
import { cutTo } from "../text/cells.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Piece } from "./line.ts";
import type { Block, Look } from "./look.ts";
import { messageLines, noticeLines } from "./message-lines.ts";
import { nameColor } from "./name-color.ts";
import { dayLine, newLine } from "./separator-lines.ts";

/** One person's messages within this time stand under one name. */
const GROUP_MS = 10 * 60 * 1_000;

/** @returns the lines of one message, with the day above it when that is new, and the name when another speaks. */
export function blockOf(row: Row, previous: Row | undefined, look: Look): Block {
  const isNewDay = !previous || look.times.dayKey(previous.time) !== look.times.dayKey(row.time);
  const isNewGroup = isNewDay || !isSameGroup(previous, row, look);
  const name = look.nameOf(row.senderId);
  const notice = noticeIn(row, look);
  const quote = row.replyToSeq === null ? "" : look.quoteOf(row.replyToSeq);
  const isFirstNew = isAtOrAfter(row, look) && !isAtOrAfter(previous, look);
  const key = JSON.stringify([look.width, isNewDay, isNewGroup, isFirstNew, name, notice, quote]);
  return cached(row, key, () => [
    ...(isFirstNew ? [newLine(look)] : []),
    ...(isNewDay ? [dayLine(row.time, look)] : []),
    ...(isNewGroup && notice === null ? [nameLine(row, { name, width: look.width })] : []),
    ...(notice === null ? messageLines(row, look) : noticeLines(row, notice, look)),
  ]);
}

/** A notice stands alone, so whoever writes after it is named again. */
function isSameGroup(previous: Row, row: Row, look: Look): boolean {
  if (noticeIn(previous, look) !== null) return false;
  return previous.senderId === row.senderId && row.time - previous.time <= GROUP_MS;
}

/** @returns what stands in place of a row's text; null when it has one */
function noticeIn({ message }: Row, { nameOf, translate }: Look): string | null {
  const notice = message && noticeOf(message, nameOf);
  return notice && noticeText(notice, translate);
}

// Rows are the same objects as long as nothing about them changes, so this is a cache by id, width and state.
const cache = new WeakMap<Row, { key: string; block: Block }>();

function cached(row: Row, key: string, make: () => Block): Block {
  const known = cache.get(row);
  if (known?.key === key) return known.block;
  const block = make();
  cache.set(row, { key, block });
  return block;
}

function isAtOrAfter(row: Row | undefined, { firstNewSeq }: Look): boolean {
  return firstNewSeq !== null && row !== undefined && (row.seq ?? Number.POSITIVE_INFINITY) >= firstNewSeq;
}

function nameLine({ isOwn, senderId }: Row, { name, width }: { name: string; width: number }): Piece[] {
  const text = cutTo(name, width);
  return [isOwn ? { text, isBold: true } : { text, isBold: true, color: nameColor(senderId) }];
}
