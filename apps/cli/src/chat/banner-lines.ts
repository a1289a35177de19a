import { cutTo } from "../text/cells.ts";
import { wrap } from "./wrap.ts";

const MAX_ROWS = 4;
/** So much of a low window is left to the messages and what is around them. */
const OTHER_ROWS = 10;

/** @returns a sentence in as many lines as there is room for below the header; what does not fit is cut. */
export function bannerLines(
  words: string | null,
  { columns, rows }: { columns: number; rows: number },
): string[] {
  if (words === null) return [];
  const room = Math.min(MAX_ROWS, Math.max(0, rows - OTHER_ROWS));
  const width = columns - 2;
  const lines = wrap(words, width);
  const isCut = lines.length > room;
  return lines
    .slice(0, room)
    .map((line, index) => (isCut && index === room - 1 ? cutTo(`${line}…`, width) : line));
}
