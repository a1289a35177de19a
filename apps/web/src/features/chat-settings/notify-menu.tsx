import { useTranslations } from "use-intl";
import { Menu, MenuChoices } from "../../ui/menu.tsx";
import type { SettingsMenuProps } from "./chat-menu.tsx";

/** What of a chat is worth a notification. */
export function NotifyMenu({ mine, at, onClose, onSet }: SettingsMenuProps) {
  const t = useTranslations("chatList");
  const options = [
    { value: "all", label: t("all") },
    { value: "mentions", label: t("mentionsOnly") },
    { value: "none", label: t("none") },
  ] as const;
  return (
    <Menu label={t("notifyTitle")} at={at} onClose={onClose}>
      <MenuChoices
        options={options}
        value={mine.notificationLevel}
        onPick={(notificationLevel) => onSet({ notificationLevel })}
      />
    </Menu>
  );
}
