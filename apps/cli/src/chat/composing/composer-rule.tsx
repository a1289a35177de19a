import { MESSAGE_MAX_LENGTH } from "@parley/protocol";
import type { ReactNode } from "react";
import { cutTo, widthOf } from "../text/cells.ts";
import { Line } from "./line.ts";
import { useVoice } from "./voice.ts";

type Props = { width: number; isAtEnd: boolean; isTooLong: boolean };

const START = "──";

/** The line between messages and composer. It says when a draft is too long, and when one does not see the end. */
export function ComposerRule({ width, isAtEnd, isTooLong }: Props): ReactNode {
  const { translate } = useVoice();
  const warning = isTooLong ? translate("screen.tooLong", { max: MESSAGE_MAX_LENGTH }) : "";
  const hint = isAtEnd ? "" : `↓ ${translate("screen.newer")}`;
  const words = warning || hint;
  if (words === "") return <Line pieces={[{ text: "─".repeat(width), isDim: true }]} />;
  const shown = cutTo(` ${words} `, width - START.length);
  const rest = "─".repeat(width - START.length - widthOf(shown));
  const color = warning ? "red" : "yellow";
  return (
    <Line
      pieces={[
        { text: START, isDim: true },
        { text: shown, color },
        { text: rest, isDim: true },
      ]}
    />
  );
}
