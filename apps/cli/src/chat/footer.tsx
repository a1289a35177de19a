import type { ReactNode } from "react";
import { widthOf } from "../text/cells.ts";
import type { Messages } from "../translate.ts";
import { keyLabel } from "./keys/key-label.ts";
import { type KeyName, keyTable } from "./keys/key-table.ts";
import { Line, type Piece } from "./line.ts";
import { useVoice } from "./voice.ts";

/** A key, and what it does here where that is not what it does elsewhere: a text under `screen`. */
export type FooterKey = { name: KeyName; does?: keyof Messages["screen"]["picks"] };

type Props = { width: number; keys: readonly FooterKey[] };

const GAP = "   ";

/** The keys that mean something now; the last ones give way on a narrow screen. */
export function Footer({ width, keys }: Props): ReactNode {
  const { translate } = useVoice();
  const pieces: Piece[] = [];
  let cells = 0;
  for (const { name, does } of keys) {
    const gap = pieces.length === 0 ? " " : GAP;
    const label = keyLabel(keyTable[name].keys[0]);
    const words = ` ${translate(does ? `screen.picks.${does}` : `screen.keys.${name}`)}`;
    cells += widthOf(gap) + widthOf(label) + widthOf(words);
    if (cells > width) break;
    pieces.push({ text: gap }, { text: label, isBold: true }, { text: words, isDim: true });
  }
  return <Line pieces={pieces} />;
}
