import { isMuted } from "@parley/client";
import type { Input, MySettings } from "@parley/protocol";
import { Archive, ArchiveRestore, Bell, BellOff, BellRing, Mail, MailOpen, Pin, PinOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "../../ui/menu.tsx";

/** What all menus about a chat's settings get. */
export type SettingsMenuProps = {
  mine: MySettings;
  at: { x: number; y: number };
  onClose: () => void;
  onSet: (patch: Omit<Input<"chat.setMine">, "chatId">) => void;
};

type Props = SettingsMenuProps & {
  unreadCount: number;
  onMarkRead: () => void;
  onOpen: (kind: "mute" | "notify") => void;
};

/** Everything that a person can do to a chat for himself. */
export function ChatMenu({ mine, unreadCount, at, onClose, onSet, onMarkRead, onOpen }: Props) {
  const t = useTranslations("chatList");
  const { isPinned, isArchived, isMarkedUnread } = mine;
  const isUnread = unreadCount > 0 || isMarkedUnread;
  const isSilent = isMuted(mine, Date.now());
  return (
    <Menu label={t("menu")} at={at} onClose={onClose}>
      {isUnread ? (
        <MenuItem icon={MailOpen} onPick={onMarkRead}>
          {t("markRead")}
        </MenuItem>
      ) : (
        <MenuItem icon={Mail} onPick={() => onSet({ isMarkedUnread: true })}>
          {t("markUnread")}
        </MenuItem>
      )}
      <MenuItem icon={isPinned ? PinOff : Pin} onPick={() => onSet({ isPinned: !isPinned })}>
        {isPinned ? t("unpin") : t("pin")}
      </MenuItem>
      {isSilent ? (
        <MenuItem icon={Bell} onPick={() => onSet({ mutedUntil: null })}>
          {t("unmute")}
        </MenuItem>
      ) : (
        <MenuItem icon={BellOff} onPick={() => onOpen("mute")}>
          {t("mute")}
        </MenuItem>
      )}
      <MenuItem icon={BellRing} onPick={() => onOpen("notify")}>
        {t("notify")}
      </MenuItem>
      <MenuItem
        icon={isArchived ? ArchiveRestore : Archive}
        onPick={() => onSet({ isArchived: !isArchived })}
      >
        {isArchived ? t("unarchive") : t("archive")}
      </MenuItem>
    </Menu>
  );
}
