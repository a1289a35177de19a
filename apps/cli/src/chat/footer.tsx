import type { ReactNode } from "react";
import { widthOf } from "../text/cells.ts";
import { keyLabel } from "./keys/key-label.ts";
import { type KeyName, keyTable } from "./keys/key-table.ts";
import { Line, type Piece } from "./line.ts";
import { useVoice } from "./voice.ts";

type Props = { width: number; names: readonly KeyName[] };

const GAP = "   ";

/** The keys that mean something now; the last ones give way on a narrow screen. */
export function Footer({ width, names }: Props): ReactNode {
  const { translate } = useVoice();
  const pieces: Piece[] = [];
  let cells = 0;
  for (const name of names) {
    const gap = pieces.length === 0 ? " " : GAP;
    const label = keyLabel(keyTable[name].keys[0]);
    const words = ` ${translate(`screen.keys.${name}`)}`;
    cells += widthOf(gap) + widthOf(label) + widthOf(words);
    if (cells > width) break;
    pieces.push({ text: gap }, { text: label, isBold: true }, { text: words, isDim: true });
  }
  return <Line pieces={pieces} />;
}
