import { Text } from "ink";
import { createElement, Fragment, memo, type ReactNode } from "react";
import { widthOf } from "../text/cells.ts";
import { screenText } from "./screen-text.ts";

/** A part of a line on the screen, and how it looks. */
export type Piece = {
  text: string;
  color?: string;
  isBold?: boolean;
  isDim?: boolean;
  isInverse?: boolean;
  /** It stands before a line of a message. */
  isMargin?: boolean;
};

/** One line of the screen. All text of the screen goes through here and is made safe, whoever wrote it. */
export const Line = memo(function Line({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return createElement(Text, { wrap: "truncate-end" }, ...pieces.map(drawn));
});

/** Lines one below the other. Each is its place on the screen, so it needs no other key. */
export function Lines({ lines }: { lines: readonly (readonly Piece[])[] }): ReactNode {
  return createElement(Fragment, null, ...lines.map((pieces) => createElement(Line, { pieces })));
}

function drawn({ text, color, isBold = false, isDim = false, isInverse = false }: Piece): ReactNode {
  const style = { ...(color && { color }), bold: isBold, dimColor: isDim, inverse: isInverse };
  return createElement(Text, style, screenText(text));
}

/** @returns how many cells the pieces take together. */
export function widthOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((cells, { text }) => cells + widthOf(text), 0);
}
