import type { ChatState } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { Suspense } from "react";
import { late } from "../../ui/late.ts";
import { openPath } from "../../ui/open-path.ts";

const GroupPanel = late(() => import("../../features/group/group-panel.tsx"));
const AddPeopleDialog = late(() => import("../../features/people/add-people-dialog.tsx"));
const PersonDialog = late(() => import("../../features/person/person-dialog.tsx"));
const ChatSettingsLayer = late(() => import("../../features/chat-settings/chat-settings-layer.tsx"));
const InvitesDialog = late(() => import("../../features/invites/invites-dialog.tsx"));

type Props = { layer: "info" | "invites"; chat: ChatState; onClose: () => void };

const openChat = (chatId: ChatId) => openPath(`/c/${chatId}`);

/** What lies over a group's chat. */
export function ChatLayer({ layer, chat, onClose }: Props) {
  return (
    <Suspense>
      {layer === "info" && (
        <GroupPanel
          chat={chat}
          onClose={onClose}
          onLeft={() => openPath("/")}
          renderPerson={(userId, onClose) => (
            <PersonDialog userId={userId} onClose={onClose} onOpenChat={openChat} />
          )}
          renderSettings={(at, onClose) => <ChatSettingsLayer chatId={chat.id} at={at} onClose={onClose} />}
          renderAddPeople={(onClose) => <AddPeopleDialog chat={chat} onClose={onClose} />}
          renderInvites={(onClose) => <InvitesDialog chat={chat} onClose={onClose} />}
        />
      )}
      {layer === "invites" && <InvitesDialog chat={chat} onClose={onClose} />}
    </Suspense>
  );
}
