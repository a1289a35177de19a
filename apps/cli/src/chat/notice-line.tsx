import type { Notice } from "@parley/client";
import type { ReactNode } from "react";
import { cutTo } from "../text/cells.ts";
import { Line } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { useVoice } from "./voice.ts";

/** Says that a chat went away, and how to make the line go. */
export function NoticeLine({ width, notice }: { width: number; notice: Notice }): ReactNode {
  const { translate } = useVoice();
  const close = `  Esc ${translate("screen.keys.dismiss")}`;
  const words = translate("screen.gone", { title: screenText(notice.title ?? "") });
  return (
    <Line
      pieces={[
        { text: ` ${cutTo(words, width - close.length - 2)}`, color: "yellow" },
        { text: close, isDim: true },
      ]}
    />
  );
}
