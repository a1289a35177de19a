import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { Box, useCursor } from "ink";
import type { ReactNode } from "react";
import { widthOf } from "../text/cells.ts";
import type { Layout } from "./layout.ts";
import { Line, Lines, type Piece } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { useSearch } from "./use-search.ts";
import { useVoice } from "./voice.ts";

type Props = {
  chats: readonly ChatSummary[];
  layout: Layout;
  choose: (chatId: ChatId) => void;
  close: () => void;
};

/** What is typed, and the line that says when nothing is found. */
const OTHER_LINES = 2;

/** Finds a chat by a few of its letters. */
export function Switcher({ layout, ...rest }: Props): ReactNode {
  const { translate } = useVoice();
  const { setCursorPosition } = useCursor();
  const { paneWidth, paneLeft, bodyTop, bodyHeight } = layout;
  const { query, found, picked } = useSearch({ ...rest, room: bodyHeight - OTHER_LINES });
  const prompt = translate("screen.find");
  setCursorPosition({ x: paneLeft + widthOf(prompt) + widthOf(screenText(query)), y: bodyTop });
  return (
    <Box flexDirection="column" width={paneWidth} height={bodyHeight} overflow="hidden">
      <Line pieces={[{ text: prompt, isBold: true, color: "cyan" }, { text: query }]} />
      <Line pieces={[{ text: found.length === 0 ? translate("screen.nothingFound") : " ", isDim: true }]} />
      <Lines lines={found.map((chat, index) => entry(chat, index === picked))} />
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
