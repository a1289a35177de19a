import type { ChatSummary } from "@parley/client";
import type { ReactNode } from "react";
import { Line } from "./line.ts";
import { screenText } from "./screen-text.ts";
import { useVoice } from "./voice.ts";

/** The chat's name, and what tells it from others: a group's size, a person's handle. */
export function ChatTitle({ summary }: { summary: ChatSummary }): ReactNode {
  const { translate } = useVoice();
  const { chat, otherUser, title } = summary;
  const more =
    chat.kind === "group"
      ? translate("screen.members", { count: chat.memberCount })
      : `@${otherUser?.handle ?? ""}`;
  return (
    <Line
      pieces={[
        { text: screenText(title), isBold: true },
        { text: `  ${more}`, isDim: true },
      ]}
    />
  );
}
