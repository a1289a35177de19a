import type { ReactNode } from "react";
import { cutTo, widthOf } from "../cells.ts";
import { Line } from "./line.ts";
import { useVoice } from "./voice.ts";

type Props = { width: number; isAtEnd: boolean };

/** The line between messages and composer; it says so when the newest messages are not in view. */
export function NewerRule({ width, isAtEnd }: Props): ReactNode {
  const { translate } = useVoice();
  if (isAtEnd) return <Line pieces={[{ text: "─".repeat(width), isDim: true }]} />;
  const words = cutTo(` ↓ ${translate("screen.newer")} `, width - 4);
  return (
    <Line
      pieces={[
        { text: "──", isDim: true },
        { text: words, color: "yellow" },
        { text: "─".repeat(Math.max(0, width - widthOf(words) - 2)), isDim: true },
      ]}
    />
  );
}
