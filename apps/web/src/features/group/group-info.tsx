import type { ChatState } from "@parley/client";
import type { Member, UserId } from "@parley/protocol";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { type GroupAction, GroupActions } from "./group-actions.tsx";
import { MemberList } from "./member-list.tsx";

type Props = {
  chat: ChatState;
  meId: UserId | undefined;
  onAction: (action: GroupAction) => void;
  onSettings: (at: { x: number; y: number }) => void;
  onOpenMember: (member: Member) => void;
  onMemberMenu: (member: Member, at: { x: number; y: number }) => void;
};

/** What a group says of itself, what can be done with it, and who is in it. */
export function GroupInfo({ chat, meId, onAction, onSettings, onOpenMember, onMemberMenu }: Props) {
  const t = useTranslations();
  const scroller = useRef<HTMLDivElement>(null);
  const title = chat.title ?? "";
  return (
    <div
      ref={scroller}
      className="scroll-quiet relative flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 pb-4"
    >
      <div className="flex flex-col items-center gap-3 px-3 pt-4 text-center">
        <ChatAvatar chat={{ id: chat.id, title, otherUser: null, picture: chat.avatar }} size="huge" />
        <div>
          <p className="font-semibold text-lead wrap-anywhere">{title}</p>
          <p className="text-ink-soft text-small">{t("chat.members", { count: chat.memberCount })}</p>
        </div>
        {chat.description && <p className="whitespace-pre-wrap wrap-anywhere">{chat.description}</p>}
      </div>
      <GroupActions chat={chat} onAction={onAction} onSettings={onSettings} />
      <MemberList chat={chat} meId={meId} scroller={scroller} onOpen={onOpenMember} onMenu={onMemberMenu} />
    </div>
  );
}
