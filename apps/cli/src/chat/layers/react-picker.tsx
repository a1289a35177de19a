import { findMessage } from "@parley/client";
import { emojiFor } from "@parley/client/completion";
import { useClient, useMe } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useEmoji } from "../use-emoji.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

type Props = { layout: Layout; chatId: ChatId; seq: number };
type Choice = { emoji: string; name: string };

/** What is one key away. */
const QUICK = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

/** Reacts to a message with an emoji, found by its name; choosing one's own again takes it back. */
export function ReactPicker({ layout, chatId, seq }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const meId = useMe()?.id;
  const stage = useStage();
  const all = useEmoji(true);
  const nameOf = (sign: string) => all.find(([emoji]) => bare(emoji) === bare(sign))?.[2][0] ?? "";
  const quick = QUICK.map((emoji) => ({ emoji, name: nameOf(emoji) }));
  const find = (query: string): Choice[] =>
    query.trim() === ""
      ? quick
      : emojiFor(query.replace(/^:/, ""), all).map(([emoji, , [name = ""]]) => ({ emoji, name }));
  const accept = ({ emoji }: Choice) => {
    const chat = client.getState().chats[chatId];
    const reactions = (chat && findMessage(chat, seq)?.reactions) ?? [];
    const isMine = reactions.some((each) => each.emoji === emoji && each.userIds.some((id) => id === meId));
    const name = isMine ? "message.unreact" : "message.react";
    client.changeMessage(name, { chatId, seq, emoji }).catch(stage.complain);
    stage.close();
  };
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.reactWith")}
      note={picker.shown.length === 0 ? translate("screen.nothingFound") : ""}
      entries={picker.shown.map(({ emoji, name }) => [{ text: emoji }, { text: `  ${name}`, isDim: true }])}
    />
  );
}

/** An emoji without the selector that some lists give it and some do not. */
function bare(emoji: string): string {
  return emoji.replaceAll("\ufe0f", "");
}
