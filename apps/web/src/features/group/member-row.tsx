import type { Member } from "@parley/protocol";
import { UserMinus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type Props = {
  member: Member;
  isMe: boolean;
  /** Left out for those who may not remove this member. */
  onRemove?: () => void;
};

export function MemberRow({ member: { user, role }, isMe, onRemove }: Props) {
  const t = useTranslations();
  return (
    <div className="flex min-h-14 items-center gap-3 py-1.5 pr-1 pl-3">
      <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{isMe ? t("group.you", { name: user.name }) : user.name}</p>
        <p className="truncate text-ink-faint text-small">{t("people.handle", { handle: user.handle })}</p>
      </div>
      {role !== "member" && (
        <span className="rounded-full bg-accent-soft px-2.5 py-1 font-medium text-accent-ink text-tiny">
          {t(`group.${role}`)}
        </span>
      )}
      {onRemove && (
        <IconButton label={t("group.remove", { name: user.name })} onClick={onRemove}>
          <UserMinus aria-hidden className="size-5" />
        </IconButton>
      )}
    </div>
  );
}
