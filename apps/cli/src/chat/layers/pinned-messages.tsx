import { previewOf } from "@parley/client";
import { useChat, useClient, useClientState } from "@parley/client/react";
import type { ChatId, Message } from "@parley/protocol";
import { type ReactNode, useEffect } from "react";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useJump } from "../use-jump.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

/** What is pinned in a chat, the latest first; Enter goes to the one that is picked. */
export function PinnedMessages({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate, times } = useVoice();
  const client = useClient();
  const stage = useStage();
  const jump = useJump();
  const users = useClientState((state) => state.users);
  const pins = useChat(chatId)?.aside?.pins;
  useEffect(() => {
    client.loadPins(chatId).catch(stage.complain);
  }, [client, chatId, stage.complain]);
  const find = (query: string) => {
    const wanted = query.trim().toLocaleLowerCase();
    return (pins ?? []).filter(({ body, file }) =>
      `${file?.name ?? ""} ${body}`.toLocaleLowerCase().includes(wanted),
    );
  };
  const accept = ({ seq }: Message) => {
    stage.close();
    jump(chatId, seq);
  };
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  const none = pins ? translate("screen.nothingFound") : translate("screen.loading");
  const entryOf = ({ createdAt, senderId, body, file }: Message): Piece[] => [
    { text: `${times.brief(Date.parse(createdAt))}  ${screenText(users[senderId]?.name ?? "…")}  ` },
    { text: screenText(previewOf({ body, file })) },
  ];
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.pinnedHere")}
      note={picker.shown.length === 0 ? none : ""}
      entries={picker.shown.map(entryOf)}
    />
  );
}
