import stringWidth from "string-width";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const ELLIPSIS = "…";

/** @returns how many terminal cells a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** @returns the text in exactly `width` cells: cut with an ellipsis, or filled up with spaces. */
export function fitTo(text: string, width: number): string {
  const cut = cutTo(text, width);
  return cut + " ".repeat(Math.max(0, width - widthOf(cut)));
}

/** @returns the text in at most `width` cells, with an ellipsis where something is missing. */
export function cutTo(text: string, width: number): string {
  if (width <= 0) return "";
  if (widthOf(text) <= width) return text;
  return takeCells(text, width - widthOf(ELLIPSIS)) + ELLIPSIS;
}

/** @returns the first character, as people see them, however wide it is. */
export function takeFirst(text: string): string {
  return graphemes.segment(text).containing(0)?.segment ?? "";
}

/** @returns as many whole characters, as people see them, as go into `width` cells. */
export function takeCells(text: string, width: number): string {
  let taken = "";
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) {
    cells += widthOf(segment);
    if (cells > width) break;
    taken += segment;
  }
  return taken;
}
