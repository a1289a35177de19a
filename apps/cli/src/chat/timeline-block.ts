import { noticeOf, type Row } from "@parley/client";
import type { UserId } from "@parley/protocol";
import { cutTo, fitTo, widthOf } from "../text/cells.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";
import type { Piece } from "./line.ts";
import { nameColor } from "./name-color.ts";
import { ticks } from "./ticks.ts";
import { wrap } from "./wrap.ts";

/** What a row looks like depends on this, and on the row before it. */
export type Look = {
  width: number;
  times: Times;
  translate: Translate;
  nameOf: (userId: UserId) => string;
  /** The first message that was new when the chat was opened; null when none was. */
  firstNewSeq: number | null;
};

export type Block = readonly (readonly Piece[])[];

/** One person's messages within this time stand under one name. */
const GROUP_MS = 10 * 60 * 1_000;
const TIME_CELLS = 7;
const TICK_CELLS = 3;
const MIN_TEXT_CELLS = 10;

/** @returns the lines of one message, with the day above it when that is new, and the name when another speaks. */
export function blockOf(row: Row, previous: Row | undefined, look: Look): Block {
  const isNewDay = !previous || look.times.dayKey(previous.time) !== look.times.dayKey(row.time);
  const isNewGroup = isNewDay || !isSameGroup(previous, row, look);
  const name = look.nameOf(row.senderId);
  const notice = noticeIn(row, look);
  const isFirstNew = isAtOrAfter(row, look) && !isAtOrAfter(previous, look);
  return cached(row, `${look.width} ${isNewDay} ${isNewGroup} ${isFirstNew} ${name} ${notice}`, () => [
    ...(isFirstNew ? [newLine(look)] : []),
    ...(isNewDay ? [dayLine(row, look)] : []),
    ...(isNewGroup && notice === null ? [nameLine(row, { name, width: look.width })] : []),
    ...(notice === null ? textLines(row, look) : noticeLines(row, notice, look)),
    ...failureLines(row, look),
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

function newLine({ width, translate }: Look): Piece[] {
  return [{ text: centred(translate("screen.newHere"), width), color: "green" }];
}

function dayLine({ time }: Row, { width, times }: Look): Piece[] {
  return [{ text: centred(times.day(time), width), isDim: true }];
}

/** Words in the middle of a line across. */
function centred(words: string, width: number): string {
  const rest = Math.max(0, width - widthOf(words) - 2);
  const before = "─".repeat(Math.floor(rest / 2));
  return cutTo(`${before} ${words} ${"─".repeat(rest - before.length)}`, width);
}

function nameLine({ isOwn, senderId }: Row, { name, width }: { name: string; width: number }): Piece[] {
  const text = cutTo(name, width);
  return [isOwn ? { text, isBold: true } : { text, isBold: true, color: nameColor(senderId) }];
}

function noticeLines({ time }: Row, notice: string, { width, times }: Look): Piece[][] {
  return wrap(notice, Math.max(MIN_TEXT_CELLS, width - TIME_CELLS)).map((line, index) => {
    const margin = index > 0 ? " ".repeat(TIME_CELLS) : `${times.clock(time)}  `;
    return [{ text: `${margin}${line}`, isDim: true }];
  });
}

function textLines(row: Row, { width, times, translate }: Look): Piece[][] {
  const textCells = Math.max(MIN_TEXT_CELLS, width - TIME_CELLS - TICK_CELLS);
  const edited = row.message?.editedAt ? ` (${translate("messages.edited")})` : "";
  return wrap(`${row.body}${edited}`, textCells).map((line, index) => {
    if (index > 0) return [{ text: `${" ".repeat(TIME_CELLS)}${line}` }];
    const time: Piece = { text: `${times.clock(row.time)}  `, isDim: true };
    return row.status
      ? [time, { text: fitTo(line, textCells) }, tickPiece(row.status)]
      : [time, { text: line }];
  });
}

function tickPiece(status: NonNullable<Row["status"]>): Piece {
  const text = ticks[status].padStart(TICK_CELLS);
  if (status === "failed") return { text, color: "red", isBold: true };
  return status === "read" ? { text, color: "cyan" } : { text, isDim: true };
}

function failureLines({ status, error }: Row, { width, translate }: Look): Piece[][] {
  if (status !== "failed") return [];
  const reason = error ? translate(`errors.${error.code}`) : "";
  const text = `${translate("status.failed")}. ${reason} ${translate("screen.retry")}`;
  return wrap(text, width - TIME_CELLS).map((line) => [
    { text: `${" ".repeat(TIME_CELLS)}${line}`, color: "red" },
  ]);
}
