import { useChat, useClientState, useMe } from "@parley/client/react";
import { AppError, type ChatId } from "@parley/protocol";
import { lazy, Suspense } from "react";
import { TimelineSkeleton } from "../../features/timeline/timeline-skeleton.tsx";
import { drawnFirst } from "../../ui/drawn-first.tsx";
import { lateFrom } from "../../ui/late.ts";
import { FailedChat } from "./failed-chat.tsx";
import type { OnSettings, OpenChatProps } from "./open-chat.tsx";
import { useOpenChat } from "./use-open-chat.ts";

const later = () => import("./later.ts");
const GoneChat = lateFrom(later, (parts) => parts.GoneChat);
const MissingChat = lateFrom(later, (parts) => parts.MissingChat);

const OpenChat = drawnFirst<OpenChatProps>({
  load: async () => (await import("./open-chat.tsx")).OpenChat,
  Drawing: lazy(() => import("./drawn-chat.tsx")),
  Waiting: TimelineSkeleton,
});

type Props = { chatId: ChatId; onSettings: OnSettings; onSearch: () => void };

/** The chat that the address names, or why there is none. */
export function ChatScreen({ chatId, onSettings, onSearch }: Props) {
  const chat = useChat(chatId);
  const me = useMe();
  const notice = useClientState(({ notices }) => notices.find((gone) => gone.chatId === chatId));
  const { failure, reopen } = useOpenChat(chatId);
  // Without knowing who looks, a direct chat would be named after the wrong one of the two.
  if (chat && me) {
    return <OpenChat chat={chat} onReopen={reopen} onSettings={onSettings} onSearch={onSearch} />;
  }
  if (notice || isMissing(failure))
    return <Suspense>{notice ? <GoneChat notice={notice} /> : <MissingChat />}</Suspense>;
  if (failure) return <FailedChat failure={failure} onRetry={reopen} />;
  return <TimelineSkeleton />;
}

/** There is no such chat, or not even such an id. */
function isMissing(failure: unknown): boolean {
  return failure instanceof AppError && ["not_found", "invalid_input"].includes(failure.code);
}
