import type { Member } from "@parley/protocol";
import { Ellipsis } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type Point = { x: number; y: number };
type Props = {
  member: Member;
  isMe: boolean;
  /** Whether there is anything that the viewer may do to this member. */
  hasMenu: boolean;
  onOpen: (member: Member) => void;
  onMenu: (member: Member, at: Point) => void;
};

/** One member: a click shows who he is, the button what can be done. */
export const MemberRow = memo(function MemberRow({ member, isMe, hasMenu, onOpen, onMenu }: Props) {
  const t = useTranslations();
  const { user, role } = member;
  const sign = user.isBot ? t("group.bot") : role !== "member" && t(`group.${role}`);
  const handleMore = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onMenu(member, { x: left, y: bottom });
  };
  return (
    <div className="flex items-center gap-1">
      <button type="button" onClick={() => onOpen(member)} className="pick-line min-w-0 flex-1">
        <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            {isMe ? t("group.you", { name: user.name }) : user.name}
          </span>
          <span className="block truncate text-ink-faint text-small">
            {t("people.handle", { handle: user.handle })}
          </span>
        </span>
        {sign && (
          <span className="rounded-full bg-accent-soft px-2.5 py-1 font-medium text-accent-ink text-tiny">
            {sign}
          </span>
        )}
      </button>
      {hasMenu && (
        <IconButton label={t("group.more", { name: user.name })} aria-haspopup="menu" onClick={handleMore}>
          <Ellipsis aria-hidden className="size-5" />
        </IconButton>
      )}
    </div>
  );
});
