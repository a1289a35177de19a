import { Box, useCursor } from "ink";
import type { ReactNode } from "react";
import { Lines, type Piece } from "../line.ts";
import type { DraftView } from "./draft-view.ts";

/** Cells before the text. */
export const PROMPT = "› ";

type Props = {
  view: DraftView;
  /** What stands there while nothing is written. */
  placeholder: string;
  width: number;
  /** Where the composer is on the screen, in cells. */
  left: number;
  top: number;
  /** Whether the caret is in it. */
  isActive: boolean;
};

/** What is being written, with the terminal's own caret in it, so that input methods show up at the right place. */
export function Composer({ view, placeholder, width, left, top, isActive }: Props): ReactNode {
  const { setCursorPosition } = useCursor();
  const { lines, caret } = view;
  setCursorPosition(isActive ? { x: left + PROMPT.length + caret.x, y: top + caret.y } : undefined);
  const isEmpty = lines.length === 1 && lines[0] === "";
  const shown = isEmpty ? [{ text: placeholder, isDim: true }] : lines.map((text) => ({ text }));
  return (
    <Box flexDirection="column" width={width} height={lines.length} flexShrink={0}>
      <Lines lines={shown.map((content, index) => [promptOf(index), content])} />
    </Box>
  );
}

function promptOf(index: number): Piece {
  return { text: index === 0 ? PROMPT : " ".repeat(PROMPT.length), color: "accent", isBold: true };
}
