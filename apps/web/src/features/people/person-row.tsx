import type { User } from "@parley/protocol";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";

type Props = {
  user: User;
  /** What this list says about the person, at the end of the line. */
  note?: ReactNode;
  isDisabled?: boolean;
  isPressed?: boolean;
  onPick: () => void;
};

/** One person to pick. */
export function PersonRow({ user, note, isDisabled, isPressed, onPick }: Props) {
  const t = useTranslations("people");
  return (
    <button
      type="button"
      disabled={isDisabled}
      aria-pressed={isPressed}
      onClick={onPick}
      className="flex w-full items-center gap-3 rounded-field px-3 py-2 text-left -outline-offset-2 enabled:hover:bg-hover"
    >
      <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-ink-faint text-small">
          {t("handle", { handle: user.handle })}
        </span>
      </span>
      {note}
    </button>
  );
}
