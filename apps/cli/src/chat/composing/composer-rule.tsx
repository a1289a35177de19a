import type { ReactNode } from "react";
import { cutTo, widthOf } from "../../text/cells.ts";
import { Line, type Piece } from "../line.ts";

type Props = {
  width: number;
  /** What is to be said there, undefined for nothing. */
  words: Piece | undefined;
};

const START = "──";

/** The line between messages and composer, with words in it where there is something to say. */
export function ComposerRule({ width, words }: Props): ReactNode {
  if (!words) return <Line pieces={[{ text: "─".repeat(width), isDim: true }]} />;
  const text = cutTo(` ${words.text} `, width - START.length);
  const rest = "─".repeat(Math.max(0, width - START.length - widthOf(text)));
  return (
    <Line
      pieces={[
        { text: START, isDim: true },
        { ...words, text },
        { text: rest, isDim: true },
      ]}
    />
  );
}
