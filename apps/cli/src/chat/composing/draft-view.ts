import { widthOf } from "../../text/cells.ts";
import { screenText } from "../screen-text.ts";
import type { Draft } from "./draft.ts";

export type DraftView = {
  /** The lines that are shown, each at most `width` cells. */
  lines: string[];
  /** Where the caret stands among them, in cells. */
  caret: { x: number; y: number };
};

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Lays out a draft in at most `height` lines of `width` cells, scrolled so that the caret is among them. */
export function viewDraft(draft: Draft, { width, height }: { width: number; height: number }): DraftView {
  const { lines, caret } = layOut(draft, width);
  const top = Math.max(0, caret.y - height + 1);
  return { lines: lines.slice(top, top + height), caret: { x: caret.x, y: caret.y - top } };
}

/** Breaks at the last cell and nowhere else: so the caret is always where the next character will be. */
function layOut({ text, caret }: Draft, width: number): DraftView {
  const lines = [""];
  let x = 0;
  let position = { x: 0, y: 0 };
  const startLine = () => {
    lines.push("");
    x = 0;
  };
  for (const { segment, index } of graphemes.segment(text)) {
    const shown = segment === "\n" ? "" : screenText(segment);
    const cells = widthOf(shown);
    if (x + cells > width) startLine();
    if (index === caret) position = { x, y: lines.length - 1 };
    lines[lines.length - 1] += shown;
    x += cells;
    if (segment === "\n") startLine();
  }
  if (caret < text.length) return { lines, caret: position };
  if (x >= width) startLine();
  return { lines, caret: { x, y: lines.length - 1 } };
}
