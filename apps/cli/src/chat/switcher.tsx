import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { Box, useCursor } from "ink";
import { type ReactNode, useState } from "react";
import { widthOf } from "../cells.ts";
import { type Draft, edits, emptyDraft, insert } from "./draft.ts";
import type { Layout } from "./layout.ts";
import { Line, Lines, type Piece } from "./line.ts";
import { rankChats } from "./rank-chats.ts";
import { screenText } from "./screen-text.ts";
import { useKeys } from "./use-keys.ts";
import { useVoice } from "./voice.ts";

type Props = {
  chats: readonly ChatSummary[];
  layout: Layout;
  choose: (chatId: ChatId) => void;
  close: () => void;
};

/** Finds a chat by a few of its letters. */
export function Switcher({ chats, layout, choose, close }: Props): ReactNode {
  const { translate } = useVoice();
  const { setCursorPosition } = useCursor();
  const [query, setQuery] = useState<Draft>(emptyDraft);
  const [picked, setPicked] = useState(0);
  const found = rankChats(chats, query.text).slice(0, layout.bodyHeight - 2);
  const index = Math.min(picked, found.length - 1);
  const write = (change: (draft: Draft) => Draft) => {
    setQuery(change);
    setPicked(0);
  };
  const accept = () => {
    const chat = found[index];
    if (chat) choose(chat.id);
  };
  useKeys(
    {
      enter: accept,
      esc: close,
      "ctrl+k": close,
      up: () => setPicked(Math.max(0, index - 1)),
      down: () => setPicked(Math.min(found.length - 1, index + 1)),
      backspace: () => write(edits.deleteBefore),
      "ctrl+u": () => write(edits.deleteToStart),
      "ctrl+w": () => write(edits.deleteWord),
    },
    { onText: (text) => write((draft) => insert(draft, text)) },
  );
  const prompt = translate("screen.find");
  setCursorPosition({ x: layout.paneLeft + widthOf(prompt) + widthOf(query.text), y: layout.bodyTop });
  return (
    <Box flexDirection="column" width={layout.paneWidth} height={layout.bodyHeight} overflow="hidden">
      <Line pieces={[{ text: prompt, isBold: true, color: "cyan" }, { text: query.text }]} />
      <Line pieces={[{ text: found.length === 0 ? translate("screen.nothingFound") : " ", isDim: true }]} />
      <Lines lines={found.map((chat, row) => entry(chat, row === index))} />
    </Box>
  );
}

function entry({ title, otherUser, unreadCount }: ChatSummary, isPicked: boolean): Piece[] {
  return [
    { text: isPicked ? "▌ " : "  ", color: "cyan" },
    { text: screenText(title), isBold: isPicked },
    { text: otherUser ? `  @${otherUser.handle}` : "", isDim: true },
    { text: unreadCount > 0 ? `  (${unreadCount})` : "", isBold: true, color: "green" },
  ];
}
