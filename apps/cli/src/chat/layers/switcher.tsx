import { type ChatSummary, findUsers } from "@parley/client";
import { useAllChats, useClient, useClientState } from "@parley/client/react";
import type { User } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { rankChats } from "./rank-chats.ts";
import { usePicker } from "./use-picker.ts";

/** A chat, or a person whom one has no chat with. */
type Option = { chat: ChatSummary; person?: never } | { chat?: never; person: User };

/** Finds a chat or a person by a few letters. */
export function Switcher({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const find = useOptions();
  const write = async ({ id: userId }: User) => {
    const { chat } = await client.call("chat.create", { kind: "direct", userId });
    stage.select(chat.id);
  };
  const accept = ({ chat, person }: Option) => {
    if (chat) stage.select(chat.id);
    else write(person).catch(stage.complain);
    stage.close();
  };
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  const note = picker.shown.length === 0 ? translate("screen.nothingFound") : "";
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.find")}
      note={note}
      entries={picker.shown.map(entryOf)}
    />
  );
}

function useOptions(): (query: string) => Option[] {
  const chats = useAllChats();
  const { users, me } = useClientState(({ users, me }) => ({ users, me }));
  const { selected } = useStage();
  const known = new Set([me?.id, ...chats.map(({ otherUser }) => otherUser?.id)]);
  const strangers = Object.values<User>(users).filter(({ id }) => !known.has(id));
  return (query) => [
    ...rankChats(chats, { query, openChatId: selected?.id }).map((chat) => ({ chat })),
    ...(query.trim() === "" ? [] : findUsers(strangers, query).map((person) => ({ person }))),
  ];
}

function entryOf({ chat, person }: Option): Piece[] {
  if (person) return [{ text: screenText(person.name) }, { text: `  @${person.handle}`, isDim: true }];
  const { title, otherUser, unreadCount } = chat;
  const mentions = chat.chat.mentionSeqs.length > 0 ? " @" : "";
  return [
    { text: screenText(title) },
    { text: otherUser ? `  @${otherUser.handle}` : "", isDim: true },
    { text: unreadCount > 0 ? `  (${unreadCount})${mentions}` : "", isBold: true, color: "good" },
  ];
}
