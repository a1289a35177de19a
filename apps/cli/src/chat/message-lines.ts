import type { Row } from "@parley/client";
import type { Reaction } from "@parley/protocol";
import { cutTo } from "../text/cells.ts";
import { fileWords } from "../text/file-words.ts";
import { type Piece, widthOfAll } from "./line.ts";
import type { Look } from "./look.ts";
import { margin, TIME_CELLS } from "./margin.ts";
import { screenText } from "./screen-text.ts";
import { ticks } from "./ticks.ts";
import { wrap, wrapLinked } from "./wrap.ts";

const TICK_CELLS = 3;
const MIN_TEXT_CELLS = 10;

/** @returns the lines of a message: whose words they were, what it answers, its file, its text, and the reactions. */
export function messageLines(row: Row, look: Look): Piece[][] {
  const before = [...forwardedLines(row, look), ...quoteLines(row, look)];
  const lines = [
    ...before,
    ...contentLines(row, look),
    ...reactionLines(row, look),
    ...failureLines(row, look),
  ];
  return lines.map((line, index) => [margin(index === 0 ? look.times.clock(row.time) : ""), ...line]);
}

/** @returns the lines of what stands in place of a text. */
export function noticeLines({ time }: Row, notice: string, look: Look): Piece[][] {
  return wrap(notice, textCells(look)).map((text, index) => [
    margin(index === 0 ? look.times.clock(time) : ""),
    { text, isDim: true },
  ]);
}

function textCells({ width }: Look): number {
  return Math.max(MIN_TEXT_CELLS, width - TIME_CELLS - TICK_CELLS);
}

function forwardedLines({ message }: Row, look: Look): Piece[][] {
  if (!message?.forwardedFrom) return [];
  const { senderId, name } = message.forwardedFrom;
  const known = look.nameOf(senderId);
  const words = look.translate("screen.forwarded", { name: known === "…" ? screenText(name) : known });
  return [[{ text: cutTo(`↪ ${words}`, textCells(look)), color: "accent" }]];
}

function quoteLines({ replyToSeq }: Row, look: Look): Piece[][] {
  if (replyToSeq === null) return [];
  return [[{ text: cutTo(`│ ${look.quoteOf(replyToSeq)}`, textCells(look)), isDim: true }]];
}

function contentLines(row: Row, look: Look): Piece[][] {
  const cells = textCells(look);
  return [...fileLines(row, look), ...textLines(row, look)].map((pieces, index) =>
    row.status && index === 0 ? [...pieces, restOf(pieces, cells), tickPiece(row.status)] : pieces,
  );
}

function fileLines({ file }: Row, look: Look): Piece[][] {
  if (!file) return [];
  return wrap(fileWords(file, look.translate), textCells(look)).map((text) => [{ text, color: "accent" }]);
}

/** A file needs no text. */
function textLines(row: Row, look: Look): Piece[][] {
  const marks = marksOf(row, look);
  if (row.file && row.body === "" && marks === "") return [];
  return wrapLinked(row.body === "" ? marks.trimStart() : `${row.body}${marks}`, textCells(look));
}

/** What fills a line up. */
function restOf(pieces: readonly Piece[], cells: number): Piece {
  return { text: " ".repeat(Math.max(0, cells - widthOfAll(pieces))) };
}

function marksOf({ message }: Row, { translate }: Look): string {
  const edited = message?.editedAt ? ` (${translate("messages.edited")})` : "";
  return message?.pinnedAt ? `${edited} (${translate("screen.pinned")})` : edited;
}

function tickPiece(status: NonNullable<Row["status"]>): Piece {
  const text = ticks[status].padStart(TICK_CELLS);
  if (status === "failed") return { text, color: "danger", isBold: true };
  return status === "read" ? { text, color: "accent" } : { text, isDim: true };
}

/** One's own reactions stand in brackets: colour alone would tell nothing without colours. */
function reactionLines({ message }: Row, look: Look): Piece[][] {
  if (!message || message.reactions.length === 0) return [];
  const words = message.reactions.map((reaction) => reactionText(reaction, look)).join("  ");
  return wrap(words, textCells(look)).map((text) => [{ text, color: "warning" }]);
}

function reactionText({ emoji, userIds }: Reaction, { meId }: Look): string {
  const text = `${emoji} ${userIds.length}`;
  return userIds.some((userId) => userId === meId) ? `[${text}]` : text;
}

function failureLines({ status, error, file }: Row, { width, translate }: Look): Piece[][] {
  if (status !== "failed") return [];
  const reason = error ? translate(`errors.${error.code}`) : "";
  const remedy = translate(file ? "screen.retryFile" : "screen.retry");
  const text = `${translate("status.failed")}. ${reason} ${remedy}`;
  return wrap(text, width - TIME_CELLS).map((line) => [{ text: line, color: "danger" }]);
}
