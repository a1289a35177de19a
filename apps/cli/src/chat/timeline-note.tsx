import { type ChatState, canLoadOlder } from "@parley/client";
import type { ReactNode } from "react";
import { Line } from "./line.ts";
import { useVoice } from "./voice.ts";

type Props = { chat: ChatState; isAtStart: boolean };

/** One line above the messages that says what is not among them: still loading, failed, nothing, or the beginning. */
export function TimelineNote({ chat, isAtStart }: Props): ReactNode {
  const { translate } = useVoice();
  const note = noteOf(chat, isAtStart);
  if (!note) return <Line pieces={[{ text: " " }]} />;
  const style = note === "loadingFailed" ? { color: "danger" as const } : { isDim: true };
  return <Line pieces={[{ text: translate(`screen.${note}`), ...style }]} />;
}

function noteOf(chat: ChatState, isAtStart: boolean) {
  if (chat.history === "failed") return "loadingFailed";
  if (chat.history !== "ready") return "loading";
  if (chat.isLoadingOlder) return "loadingOlder";
  if (!isAtStart || canLoadOlder(chat)) return undefined;
  return chat.messages.length === 0 && chat.pending.length === 0 ? "noMessages" : "beginning";
}
