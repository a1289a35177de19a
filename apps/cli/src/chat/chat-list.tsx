import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { Box } from "ink";
import { memo, type ReactNode } from "react";
import { cutTo, fitTo, widthOf } from "../text/cells.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Translate } from "../translate.ts";
import { Line, type Piece } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { ticks } from "./ticks.ts";
import { useVoice } from "./voice.ts";

type Props = { chats: readonly ChatSummary[]; selectedId: ChatId | null; width: number; height: number };

/** Name and time, then what was said last and how much is unread. */
const LINES_PER_CHAT = 2;

/** The chats that are in view, the selected one always among them. */
export function ChatList({ chats, selectedId, width, height }: Props): ReactNode {
  const room = Math.max(1, Math.floor(height / LINES_PER_CHAT));
  const selected = chats.findIndex(({ id }) => id === selectedId);
  const first = Math.max(0, Math.min(selected - Math.floor(room / 2), chats.length - room));
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      {chats.slice(first, first + room).map((chat) => (
        <ChatEntry key={chat.id} chat={chat} isSelected={chat.id === selectedId} width={width - 1} />
      ))}
    </Box>
  );
}

type EntryProps = { chat: ChatSummary; isSelected: boolean; width: number };

const ChatEntry = memo(function ChatEntry({ chat, isSelected, width }: EntryProps): ReactNode {
  const { times, translate } = useVoice();
  const mark: Piece = { text: isSelected ? "▌ " : "  ", color: "cyan" };
  const time = ` ${times.brief(chat.time)}`;
  const unread = chat.unreadCount > 0 ? ` (${chat.unreadCount})` : "";
  const textWidth = width - 2;
  const isBold = isSelected || chat.unreadCount > 0;
  return (
    <Box flexDirection="column" width={width} height={LINES_PER_CHAT} flexShrink={0}>
      <Line
        pieces={[
          mark,
          { text: fitTo(screenText(chat.title), textWidth - widthOf(time)), isBold },
          { text: time, isDim: true },
        ]}
      />
      <Line
        pieces={[
          mark,
          { text: fitTo(previewOf(chat, translate), textWidth - widthOf(unread)), isDim: true },
          { text: unread, isBold: true, color: "green" },
        ]}
      />
    </Box>
  );
});

function previewOf({ kind, lastMessage }: ChatSummary, translate: Translate): string {
  if (!lastMessage) return "";
  const { status, senderName, body, notice } = lastMessage;
  if (notice) return screenText(noticeText(notice, translate));
  const text = screenText(cutTo(body, 200));
  if (status)
    return kind === "direct"
      ? `${ticks[status]} ${text}`
      : `${ticks[status]} ${translate("screen.you")}: ${text}`;
  return kind === "direct" || !senderName ? text : `${screenText(senderName)}: ${text}`;
}
