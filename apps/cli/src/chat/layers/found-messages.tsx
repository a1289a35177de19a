import { useClientState } from "@parley/client/react";
import type { ChatId, Output, User } from "@parley/protocol";
import type { ReactNode } from "react";
import { cutTo } from "../../text/cells.ts";
import { fileWords } from "../../text/file-words.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useJump } from "../use-jump.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { useFoundMessages } from "./use-found-messages.ts";
import { usePicker } from "./use-picker.ts";

type Where = { width: number; chatId: ChatId | null };
type Found = Output<"message.search">["results"][number];

/** Searches messages, in one chat or in all; Enter goes to the one that is picked. */
export function FoundMessages({ layout, chatId }: { layout: Layout; chatId: ChatId | null }): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const jump = useJump();
  const search = useFoundMessages(chatId);
  const entryOf = useEntry(search.users, { width: layout.paneWidth, chatId });
  const accept = ({ message }: Found) => {
    stage.close();
    jump(message.chatId, message.seq);
  };
  const room = pickerRoom(layout);
  const picker = usePicker({
    find: () => search.results,
    onQuery: search.ask,
    room,
    accept,
    close: stage.close,
  });
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate(chatId ? "screen.searchHere" : "screen.searchEverywhere")}
      note={search.note}
      entries={picker.shown.map(entryOf)}
    />
  );
}

/** @returns how a message is told on one line: when, who, where when that is not clear, and what was found in it. */
function useEntry(users: readonly User[], { width, chatId }: Where): (found: Found) => Piece[] {
  const { times, translate } = useVoice();
  const chats = useClientState(({ chats }) => chats);
  return ({ message, snippet }) => {
    const name = screenText(users.find(({ id }) => id === message.senderId)?.name ?? "…");
    const title = chatId ? "" : screenText(chats[message.chatId]?.title ?? "");
    const before = `${times.brief(Date.parse(message.createdAt))}  ${name}${title && `, ${title}`}  `;
    return [
      { text: cutTo(before, width / 2) },
      ...(message.file ? [{ text: `${screenText(fileWords(message.file, translate))}  ` }] : []),
      ...snippet.map(({ text, isMatch }) => ({
        text: screenText(text),
        ...(isMatch && { isBold: true, color: "warning" as const }),
      })),
    ];
  };
}
