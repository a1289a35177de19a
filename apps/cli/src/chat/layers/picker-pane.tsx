import { Box, useCursor } from "ink";
import type { ReactNode } from "react";
import { widthOf } from "../../text/cells.ts";
import type { Layout } from "../layout.ts";
import { Line, Lines, type Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";

type Props = {
  layout: Layout;
  prompt: string;
  query: string;
  /** What there is to say of the list: that nothing was found. */
  note: string;
  entries: readonly (readonly Piece[])[];
  picked: number;
  place?: string;
};

/** Cells before an entry. */
export const MARGIN = 2;
/** What is typed, and the line below it. */
const OTHER_LINES = 2;

/** @returns how many entries fit. */
export function pickerRoom({ bodyHeight }: Layout): number {
  return bodyHeight - OTHER_LINES;
}

/** A list that is narrowed down by typing, with the terminal's caret where one types. */
export function PickerPane({ layout, prompt, query, note, entries, picked, place = "" }: Props): ReactNode {
  const { setCursorPosition } = useCursor();
  const { paneWidth, paneLeft, bodyTop, bodyHeight } = layout;
  setCursorPosition({ x: paneLeft + widthOf(prompt) + widthOf(screenText(query)), y: bodyTop });
  const lines = entries.map((entry, index): Piece[] => [
    { text: index === picked ? "▌ " : "  ", color: "accent" },
    ...entry.map((piece, place) => (place === 0 && index === picked ? { ...piece, isBold: true } : piece)),
  ]);
  return (
    <Box flexDirection="column" width={paneWidth} height={bodyHeight} overflow="hidden">
      <Line pieces={[{ text: prompt, isBold: true, color: "accent" }, { text: query }]} />
      <Line pieces={[{ text: [note, place].filter(Boolean).join("  ") || " ", isDim: true }]} />
      <Lines lines={lines} />
    </Box>
  );
}
