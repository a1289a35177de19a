import type { Notice } from "@parley/client";
import type { ReactNode } from "react";
import { cutTo } from "../text/cells.ts";
import { goneWords } from "./gone-words.ts";
import { Line } from "./line.ts";
import { useVoice } from "./voice.ts";

/** Says that a chat went away, and how to make the line go, or how to see what was not sent into it. */
export function NoticeLine({ width, notice }: { width: number; notice: Notice }): ReactNode {
  const { translate } = useVoice();
  const count = notice.unsent.length;
  const close = `  Esc ${count > 0 ? translate("screen.showUnsent", { count }) : translate("screen.keys.dismiss")}`;
  const words = goneWords(notice, translate);
  return (
    <Line
      pieces={[
        { text: ` ${cutTo(words, width - close.length - 2)}`, color: "warning" },
        { text: close, isDim: true },
      ]}
    />
  );
}
