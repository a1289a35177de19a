import type { User } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";

type Props = { user: User; isDisabled: boolean; onUnblock: () => void };

export function BlockedPerson({ user, isDisabled, onUnblock }: Props) {
  const t = useTranslations("settings");
  return (
    <div className="flex items-center gap-3">
      <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-ink-soft text-small">
          {t("handle", { handle: user.handle })}
        </span>
      </span>
      <Button
        tone="quiet"
        aria-label={t("privacy.unblockName", { name: user.name })}
        disabled={isDisabled}
        onClick={onUnblock}
      >
        {t("privacy.unblock")}
      </Button>
    </div>
  );
}
