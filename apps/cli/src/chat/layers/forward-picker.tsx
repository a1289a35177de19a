import { type ChatSummary, uuidV7 } from "@parley/client";
import { useAllChats, useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { type ReactNode, useState } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { rankChats } from "./rank-chats.ts";
import { usePicker } from "./use-picker.ts";

type Props = { layout: Layout; chatId: ChatId; seq: number };

/** Picks the chat that a message is sent on to, and goes there. */
export function ForwardPicker({ layout, chatId, seq }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const chats = useAllChats();
  const [clientId] = useState(uuidV7);
  const forward = async ({ id: toChatId, title }: ChatSummary) => {
    await client.call("message.forward", { chatId, seq, toChatId, clientId });
    stage.select(toChatId);
    stage.say(translate("screen.forwardedTo", { title: screenText(title) }));
  };
  const accept = (chat: ChatSummary) => {
    stage.close();
    forward(chat).catch(stage.complain);
  };
  const find = (query: string) => rankChats(chats, { query, openChatId: chatId });
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.forwardTo")}
      note={picker.shown.length === 0 ? translate("screen.nothingFound") : ""}
      entries={picker.shown.map(({ title, otherUser }) => [
        { text: screenText(title) },
        { text: otherUser ? `  @${otherUser.handle}` : "", isDim: true },
      ])}
    />
  );
}
