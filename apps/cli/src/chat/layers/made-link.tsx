import type { ChatId } from "@parley/protocol";
import type { ReactNode } from "react";
import { copySequence } from "../copy-sequence.ts";
import { useHost } from "../host.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { wrapLinked } from "../wrap.ts";
import { ScrollPane } from "./scroll-pane.tsx";

type Props = { layout: Layout; chatId: ChatId; link: string };

/** A link that was just made: nobody can see it later. `y` copies it once more. */
export function MadeLink({ layout, chatId, link }: Props): ReactNode {
  const { translate } = useVoice();
  const host = useHost();
  const stage = useStage();
  const copy = () => {
    host.signal(copySequence(link));
    stage.say(translate("screen.linkCopied"));
  };
  const linesOf = (text: string, look: Omit<Piece, "text">): Piece[][] =>
    wrapLinked(text, layout.paneWidth - 1).map((line) => line.map((piece) => ({ ...piece, ...look })));
  const lines = [
    ...linesOf(link, { isBold: true }),
    [{ text: " " }],
    ...linesOf(translate("screen.invites.once"), { isDim: true }),
  ];
  return (
    <ScrollPane
      layout={layout}
      title={translate("screen.invites.link")}
      lines={lines}
      letters={{ y: copy }}
      close={() => stage.open({ kind: "invites", chatId })}
    />
  );
}
