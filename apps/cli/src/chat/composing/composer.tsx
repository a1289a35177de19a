import { Box, useCursor } from "ink";
import type { ReactNode } from "react";
import type { DraftView } from "./draft-view.ts";
import { Lines, type Piece } from "./line.ts";
import { useVoice } from "./voice.ts";

/** Cells before the text. */
export const PROMPT = "› ";

type Props = {
  view: DraftView;
  width: number;
  /** Where the composer is on the screen, in cells. */
  left: number;
  top: number;
};

/** What is being written, with the terminal's own caret in it, so that input methods show up at the right place. */
export function Composer({ view, width, left, top }: Props): ReactNode {
  const { translate } = useVoice();
  const { setCursorPosition } = useCursor();
  const { lines, caret } = view;
  setCursorPosition({ x: left + PROMPT.length + caret.x, y: top + caret.y });
  const isEmpty = lines.length === 1 && lines[0] === "";
  const shown = isEmpty
    ? [{ text: translate("screen.placeholder"), isDim: true }]
    : lines.map((text) => ({ text }));
  return (
    <Box flexDirection="column" width={width} height={lines.length} flexShrink={0}>
      <Lines lines={shown.map((content, index) => [promptOf(index), content])} />
    </Box>
  );
}

function promptOf(index: number): Piece {
  return { text: index === 0 ? PROMPT : " ".repeat(PROMPT.length), color: "cyan", isBold: true };
}
