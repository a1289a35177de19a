import { useChat, useClientState, useMe } from "@parley/client/react";
import { AppError, type ChatId } from "@parley/protocol";
import { TimelineSkeleton } from "../../features/timeline/timeline-skeleton.tsx";
import { FailedChat } from "./failed-chat.tsx";
import { GoneChat } from "./gone-chat.tsx";
import { MissingChat } from "./missing-chat.tsx";
import { OpenChat } from "./open-chat.tsx";
import { useOpenChat } from "./use-open-chat.ts";

/** The chat that the address names, or why there is none. */
export function ChatScreen({ chatId }: { chatId: ChatId }) {
  const chat = useChat(chatId);
  const me = useMe();
  const notice = useClientState(({ notices }) => notices.find((gone) => gone.chatId === chatId));
  const { failure, reopen } = useOpenChat(chatId);
  // Without knowing who looks, a direct chat would be named after the wrong one of the two.
  if (chat && me) return <OpenChat chat={chat} onReopen={reopen} />;
  if (notice) return <GoneChat notice={notice} />;
  if (isMissing(failure)) return <MissingChat />;
  if (failure) return <FailedChat failure={failure} onRetry={reopen} />;
  return <TimelineSkeleton />;
}

/** There is no such chat, or not even such an id. */
function isMissing(failure: unknown): boolean {
  return failure instanceof AppError && ["not_found", "invalid_input"].includes(failure.code);
}
