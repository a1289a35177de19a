import { useClient, useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import type { ReactNode } from "react";
import { copySequence } from "../copy-sequence.ts";
import { goneWords } from "../gone-words.ts";
import { useHost } from "../host.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { wrap } from "../wrap.ts";
import { ScrollPane } from "./scroll-pane.tsx";

/** What was typed into a chat that went away, so that it is not lost: `y` copies it, closing takes it away. */
export function UnsentTexts({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const host = useHost();
  const stage = useStage();
  const notice = useClientState(({ notices }) => notices.find((each) => each.chatId === chatId));
  const unsent = notice?.unsent ?? [];
  const close = () => {
    client.dismissNotice(chatId);
    stage.close();
  };
  const copy = () => {
    host.signal(copySequence(unsent.join("\n")));
    stage.say(translate("screen.copied"));
  };
  const lines: Piece[][] = [
    [{ text: translate("screen.unsentTexts"), isDim: true }],
    ...unsent.flatMap((text): Piece[][] => [
      [{ text: " " }],
      ...wrap(text, layout.paneWidth - 2).map((line): Piece[] => [{ text: line }]),
    ]),
  ];
  return (
    <ScrollPane
      layout={layout}
      title={notice ? goneWords(notice, translate) : ""}
      lines={lines}
      letters={{ y: copy }}
      close={close}
    />
  );
}
