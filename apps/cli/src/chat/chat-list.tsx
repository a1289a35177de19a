import { type ChatSummary, draftIn } from "@parley/client";
import { useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { Box } from "ink";
import { memo, type ReactNode } from "react";
import { cutTo, fitTo, widthOf } from "../text/cells.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Translate } from "../translate.ts";
import { badgesOf, signsOf } from "./chat-badges.ts";
import { chatsInView, LINES_PER_CHAT } from "./chats-in-view.ts";
import { Line, type Piece, widthOfAll } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { ticks } from "./ticks.ts";
import { useVoice } from "./voice.ts";

type Props = { chats: readonly ChatSummary[]; selectedId: ChatId | null; width: number; height: number };

/** More of a text is on no line. */
const PREVIEW_CELLS = 200;

/** The chats that are in view, the selected one always among them. */
export function ChatList({ chats, selectedId, width, height }: Props): ReactNode {
  const drafts = useClientState(({ drafts, typed }) => ({ drafts, typed }));
  const { first, room } = chatsInView(chats, { selectedId, height });
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      {chats.slice(first, first + room).map((chat) => (
        <ChatEntry
          key={chat.id}
          chat={chat}
          // The open chat's stands in its composer.
          draft={chat.id === selectedId ? "" : draftIn(drafts, chat.id)}
          isSelected={chat.id === selectedId}
          width={width - 1}
        />
      ))}
    </Box>
  );
}

type EntryProps = { chat: ChatSummary; draft: string; isSelected: boolean; width: number };

const ChatEntry = memo(function ChatEntry({ chat, draft, isSelected, width }: EntryProps): ReactNode {
  const { times, translate } = useVoice();
  const mark: Piece = { text: isSelected ? "▌ " : "  ", color: "accent" };
  const time = ` ${times.brief(chat.time)}`;
  const signs = signsOf(chat);
  const badges = badgesOf(chat);
  const textWidth = width - 2;
  const isBold = isSelected || chat.unreadCount > 0;
  return (
    <Box flexDirection="column" width={width} height={LINES_PER_CHAT} flexShrink={0}>
      <Line
        pieces={[
          mark,
          { text: fitTo(screenText(chat.title), textWidth - widthOf(signs) - widthOf(time)), isBold },
          { text: `${signs}${time}`, isDim: true },
        ]}
      />
      <Line
        pieces={[
          mark,
          ...previewPieces({ chat, draft, translate, width: textWidth - widthOfAll(badges) }),
          ...badges,
        ]}
      />
    </Box>
  );
});

type Preview = { chat: ChatSummary; draft: string; translate: Translate; width: number };

/** What was begun and not sent, else what was said last. */
function previewPieces({ chat, draft, translate, width }: Preview): Piece[] {
  if (draft.trim() === "") return [{ text: fitTo(previewOf(chat, translate), width), isDim: true }];
  const label = cutTo(`${translate("screen.draft")}: `, width);
  const text = fitTo(screenText(cutTo(draft, PREVIEW_CELLS)), width - widthOf(label));
  return [
    { text: label, color: "danger" },
    { text, isDim: true },
  ];
}

function previewOf({ kind, lastMessage }: ChatSummary, translate: Translate): string {
  if (!lastMessage) return "";
  const { status, senderName, body, notice } = lastMessage;
  if (notice) return screenText(noticeText(notice, translate));
  const text = screenText(cutTo(body, PREVIEW_CELLS));
  if (status)
    return kind === "direct"
      ? `${ticks[status]} ${text}`
      : `${ticks[status]} ${translate("screen.you")}: ${text}`;
  return kind === "direct" || !senderName ? text : `${screenText(senderName)}: ${text}`;
}
