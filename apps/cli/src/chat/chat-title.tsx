import type { ChatSummary } from "@parley/client";
import { usePresenceLine } from "@parley/client/react";
import type { ReactNode } from "react";
import { Line } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { useVoice } from "./voice.ts";

/** The chat's name, and what tells it from others: a group's size, a person's handle and whether he is there. */
export function ChatTitle({ summary }: { summary: ChatSummary }): ReactNode {
  const { translate } = useVoice();
  const { chat, otherUser, title } = summary;
  const presence = usePresenceLine(summary);
  const more =
    chat.kind === "group"
      ? translate("screen.members", { count: chat.memberCount })
      : `@${otherUser?.handle ?? ""}`;
  return (
    <Line
      pieces={[
        { text: screenText(title), isBold: true },
        { text: `  ${more}`, isDim: true },
        ...(presence
          ? [{ text: `  ${screenText(translate(`presence.${presence.key}`, presence))}`, isDim: true }]
          : []),
      ]}
    />
  );
}
