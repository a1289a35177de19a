import type { Connection } from "@parley/client";
import type { Me } from "@parley/protocol";
import type { ReactNode } from "react";
import { cutTo, widthOf } from "../text/cells.ts";
import { Line, type Piece } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { useVoice } from "./voice.ts";

type Props = { width: number; me: Me | null; connection: Connection };

const signs: Record<Connection, Piece> = {
  waiting: { text: "○", color: "warning" },
  connecting: { text: "◌", color: "warning" },
  updating: { text: "◐", color: "warning" },
  online: { text: "●", color: "good" },
  "signed-out": { text: "×", color: "danger" },
};

/** Who is signed in, and how the connection is. */
export function Header({ width, me, connection }: Props): ReactNode {
  const { translate } = useVoice();
  const state = ` ${translate(`connection.${connection}`)} `;
  const name = cutTo(
    me ? `${screenText(me.name)} @${me.handle}` : "",
    width - TITLE.length - widthOf(state) - 4,
  );
  const gap = width - TITLE.length - widthOf(name) - widthOf(state) - 1;
  return (
    <Line
      pieces={[
        { text: TITLE, isBold: true, color: "accent" },
        { text: name },
        { text: " ".repeat(Math.max(1, gap)) },
        signs[connection],
        { text: state },
      ]}
    />
  );
}

const TITLE = " Parley  ";
