import type { ChatState } from "@parley/client";
import { usePresenceLine } from "@parley/client/react";
import { type ChatId, canInvite } from "@parley/protocol";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ChatHeader } from "../../features/chat-header/chat-header.tsx";
import { ConnectionStrip } from "../../features/chat-header/connection-strip.tsx";
import { useShowPerson } from "../../people/show-person.ts";
import { late } from "../../ui/late.ts";
import { openPath } from "../../ui/open-path.ts";
import { Conversation } from "./conversation.tsx";
import { useLinkSeq } from "./use-link-seq.ts";
import { useSummary } from "./use-summary.ts";
import { useUnmark } from "./use-unmark.ts";

const EmptyChat = late(() => import("./empty-chat.tsx"));
const AloneStrip = late(() => import("../../features/chat-header/alone-strip.tsx"));
const GroupPanel = lazy(() => import("../../features/group/group-panel.tsx"));
const AddPeopleDialog = lazy(() => import("../../features/people/add-people-dialog.tsx"));
const PersonDialog = lazy(() => import("../../features/person/person-dialog.tsx"));
const ChatSettingsLayer = lazy(() => import("../../features/chat-settings/chat-settings-layer.tsx"));
const InvitesDialog = lazy(() => import("../../features/invites/invites-dialog.tsx"));

/** Asks for the menu of a chat at a place in the window, in px. */
export type OnSettings = (chatId: ChatId, at: { x: number; y: number }) => void;

type Props = {
  chat: ChatState;
  onReopen: () => void;
  onSettings: OnSettings;
  onSearch: () => void;
};

const openChat = (chatId: ChatId) => openPath(`/c/${chatId}`);

/** A chat from its header to its composer. */
export function OpenChat({ chat, onReopen, onSettings, onSearch }: Props) {
  const t = useTranslations("chat");
  const summary = useSummary(chat);
  const presence = usePresenceLine(summary);
  const linkSeq = useLinkSeq();
  const showPerson = useShowPerson();
  const [layer, setLayer] = useState<"info" | "invites" | null>(null);
  const closeLayer = () => setLayer(null);
  useUnmark(chat);
  const { otherUser } = summary;
  const handleInfo = () => (otherUser ? showPerson(otherUser.id) : setLayer("info"));
  const handleSettings = (at: { x: number; y: number }) => onSettings(chat.id, at);
  const isAlone = chat.memberCount === 1 && canInvite(chat);
  return (
    <section aria-label={t("label", { title: summary.title })} className="flex min-h-0 flex-1 flex-col">
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
      <Suspense>
        {layer === "info" && (
          <GroupPanel
            chat={chat}
            onClose={closeLayer}
            onLeft={() => openPath("/")}
            renderPerson={(userId, onClose) => (
              <PersonDialog userId={userId} onClose={onClose} onOpenChat={openChat} />
            )}
            renderSettings={(at, onClose) => <ChatSettingsLayer chatId={chat.id} at={at} onClose={onClose} />}
            renderAddPeople={(onClose) => <AddPeopleDialog chat={chat} onClose={onClose} />}
            renderInvites={(onClose) => <InvitesDialog chat={chat} onClose={onClose} />}
          />
        )}
        {layer === "invites" && <InvitesDialog chat={chat} onClose={closeLayer} />}
      </Suspense>
    </section>
  );
}
