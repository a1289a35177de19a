import type { ChatState } from "@parley/client";
import { usePresenceLine } from "@parley/client/react";
import { type ChatId, canInvite } from "@parley/protocol";
import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ChatHeader } from "../../features/chat-header/chat-header.tsx";
import { ConnectionStrip } from "../../features/chat-header/connection-strip.tsx";
import { useShowPerson } from "../../people/show-person.ts";
import { lateFrom } from "../../ui/late.ts";
import { Conversation } from "./conversation.tsx";
import { useLinkSeq } from "./use-link-seq.ts";
import { useSummary } from "./use-summary.ts";
import { useUnmark } from "./use-unmark.ts";

const later = () => import("./later.ts");
const EmptyChat = lateFrom(later, (parts) => parts.EmptyChat);
const AloneStrip = lateFrom(later, (parts) => parts.AloneStrip);
const ChatLayer = lateFrom(later, (parts) => parts.ChatLayer);

/** Asks for the menu of a chat at a place in the window, in px. */
export type OnSettings = (chatId: ChatId, at: { x: number; y: number }) => void;

export type OpenChatProps = {
  chat: ChatState;
  onReopen: () => void;
  onSettings: OnSettings;
  onSearch: () => void;
};

/** A chat from its header to its composer. */
export function OpenChat({ chat, onReopen, onSettings, onSearch }: OpenChatProps) {
  const t = useTranslations("chat");
  const summary = useSummary(chat);
  const presence = usePresenceLine(summary);
  const linkSeq = useLinkSeq();
  const showPerson = useShowPerson();
  const [layer, setLayer] = useState<"info" | "invites" | null>(null);
  useUnmark(chat);
  const { otherUser } = summary;
  const handleInfo = () => (otherUser ? showPerson(otherUser.id) : setLayer("info"));
  const handleSettings = (at: { x: number; y: number }) => onSettings(chat.id, at);
  const isAlone = chat.memberCount === 1 && canInvite(chat);
  return (
    <section
      aria-label={t("label", { title: summary.title })}
      className="relative flex min-h-0 flex-1 flex-col"
    >
      <ChatHeader
        summary={summary}
        presence={presence}
        onSearch={onSearch}
        onInfo={handleInfo}
        onSettings={handleSettings}
      />
      <ConnectionStrip />
      {isAlone && (
        <Suspense fallback={<div className="h-11.25" />}>
          <AloneStrip onInvite={() => setLayer("invites")} />
        </Suspense>
      )}
      <Conversation
        chat={chat}
        linkSeq={linkSeq}
        empty={
          <Suspense>
            <EmptyChat summary={summary} />
          </Suspense>
        }
        onReopen={onReopen}
      />
      <Suspense>{layer && <ChatLayer layer={layer} chat={chat} onClose={() => setLayer(null)} />}</Suspense>
    </section>
  );
}
