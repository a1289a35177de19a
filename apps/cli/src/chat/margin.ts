import type { Piece } from "./line.ts";
import type { Block } from "./look.ts";

/** The time, and two cells of air. */
export const TIME_CELLS = 7;

/** @returns what stands before each line of a message. */
export function margin(time: string): Piece {
  return { text: time.padEnd(TIME_CELLS), isDim: true, isMargin: true };
}

const MARK: Piece = { text: "▌", color: "accent", isBold: true };

/** @returns the block of a message, marked as the one that is selected. */
export function markedBlock(block: Block): Block {
  return block.map((pieces) =>
    pieces.flatMap((piece) =>
      piece.isMargin ? [{ ...piece, text: piece.text.slice(0, TIME_CELLS - 1) }, MARK] : [piece],
    ),
  );
}
