import type { ReactNode } from "react";
import type { en } from "../locales/en.ts";
import { widthOf } from "../text/cells.ts";
import { Line, type Piece } from "./line.ts";
import { useVoice } from "./voice.ts";

export type Hint = { key: string; does: keyof (typeof en)["screen"]["keys"] };

type Props = { width: number; hints: readonly Hint[] };

const GAP = "   ";

/** The keys that mean something now; the last ones give way on a narrow screen. */
export function Footer({ width, hints }: Props): ReactNode {
  const { translate } = useVoice();
  const pieces: Piece[] = [];
  let cells = 0;
  for (const { key, does } of hints) {
    const gap = pieces.length === 0 ? " " : GAP;
    const words = ` ${translate(`screen.keys.${does}`)}`;
    cells += widthOf(gap) + widthOf(key) + widthOf(words);
    if (cells > width) break;
    pieces.push({ text: gap }, { text: key, isBold: true }, { text: words, isDim: true });
  }
  return <Line pieces={pieces} />;
}
