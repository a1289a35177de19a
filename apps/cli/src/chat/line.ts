import { hash } from "node:crypto";
import { Text } from "ink";
import { createElement, Fragment, memo, type ReactNode } from "react";
import { widthOf } from "../text/cells.ts";
import { hyperlink } from "../text/hyperlink.ts";
import { useHost } from "./host.ts";
import { screenText } from "./screen-text.ts";
import { type ThemeColor, useThemeColors } from "./theme-context.ts";

/** A part of a line on the screen, and how it looks. */
export type Piece = {
  text: string;
  color?: ThemeColor;
  isBold?: boolean;
  isDim?: boolean;
  isInverse?: boolean;
  /** The address that a click on it opens. */
  link?: string;
  /** It stands before a line of a message. */
  isMargin?: boolean;
};

/** One line of the screen. All text of the screen goes through here and is made safe, whoever wrote it. */
export const Line = memo(function Line({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  const colorOf = useThemeColors();
  const { hasLinks } = useHost();
  const drawn = pieces.map((piece) => drawPiece(piece, { colorOf, hasLinks }));
  return createElement(Text, { wrap: "truncate-end" }, ...drawn);
});

/** Lines one below the other. Each is its place on the screen, so it needs no other key. */
export function Lines({ lines }: { lines: readonly (readonly Piece[])[] }): ReactNode {
  return createElement(Fragment, null, ...lines.map((pieces) => createElement(Line, { pieces })));
}

type Brush = { colorOf: (color: ThemeColor) => string; hasLinks: boolean };

function drawPiece(piece: Piece, { colorOf, hasLinks }: Brush): ReactNode {
  const { text, link, color, isBold = false, isDim = false, isInverse = false } = piece;
  const style = {
    ...(color && { color: colorOf(color) }),
    bold: isBold,
    dimColor: isDim,
    inverse: isInverse,
  };
  const shown = screenText(text);
  // Parts that have one id are one link, wherever they stand.
  const drawn = hasLinks && link ? hyperlink(shown, { url: link, id: hash("sha1", link) }) : shown;
  return createElement(Text, style, drawn);
}

/** @returns how many cells the pieces take together. */
export function widthOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((cells, { text }) => cells + widthOf(text), 0);
}
