import { BellOff, Clock3 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { SettingsMenuProps } from "./chat-menu.tsx";
import { muteChoices, muteUntil } from "./mute-until.ts";

/** For how long a chat is to be silent. */
export function MuteMenu({ at, onClose, onSet }: SettingsMenuProps) {
  const t = useTranslations("chatList");
  return (
    <Menu label={t("muteTitle")} at={at} onClose={onClose}>
      {muteChoices.map((choice) => (
        <MenuItem
          key={choice}
          icon={choice === "forever" ? BellOff : Clock3}
          onPick={() => onSet({ mutedUntil: muteUntil(choice, Date.now()) })}
        >
          {t(choice)}
        </MenuItem>
      ))}
    </Menu>
  );
}
