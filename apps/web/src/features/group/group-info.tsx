import type { ChatState } from "@parley/client";
import { canRemoveMember, type Member, type UserId } from "@parley/protocol";
import { LogOut, UserPlus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { MemberRow } from "./member-row.tsx";
import { sortMembers } from "./sort-members.ts";

type Props = {
  chat: ChatState;
  meId: UserId | undefined;
  /** Left out for those who may not add anybody. */
  onAddPeople?: () => void;
  onRemove: (member: Member) => void;
  onLeave: () => void;
};

export function GroupInfo({ chat, meId, onAddPeople, onRemove, onLeave }: Props) {
  const t = useTranslations();
  const title = chat.title ?? "";
  const mayRemove = ({ user, role }: Member) =>
    user.id !== meId && canRemoveMember({ role: chat.role, targetRole: role });
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 pb-4">
      <div className="flex flex-col items-center gap-3 px-3 py-4 text-center">
        <Avatar id={chat.id} name={title} picture={null} size="huge" shape="group" />
        <div>
          <p className="font-semibold text-lead wrap-anywhere">{title}</p>
          <p className="text-ink-soft text-small">{t("chat.members", { count: chat.memberCount })}</p>
        </div>
      </div>
      {onAddPeople && (
        <button type="button" onClick={onAddPeople} className="list-action">
          <span className="list-action-icon">
            <UserPlus aria-hidden className="size-5" />
          </span>
          {t("group.add")}
        </button>
      )}
      <ul aria-label={t("group.members")}>
        {sortMembers(Object.values<Member>(chat.members)).map((member) => (
          <li key={member.user.id}>
            <MemberRow
              member={member}
              isMe={member.user.id === meId}
              {...(mayRemove(member) && { onRemove: () => onRemove(member) })}
            />
          </li>
        ))}
      </ul>
      <button type="button" onClick={onLeave} className="list-action text-danger">
        <span className="list-action-icon bg-danger-soft text-danger">
          <LogOut aria-hidden className="size-5" />
        </span>
        {t("group.leave")}
      </button>
    </div>
  );
}
