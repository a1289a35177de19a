import type { ChatState } from "@parley/client";
import {
  API_PATH,
  canAddMembers,
  canInvite,
  canManageBans,
  canManageWebhooks,
  canUpdateChat,
  streamPaths,
} from "@parley/protocol";
import { Ban, Bell, Download, Link, LogOut, type LucideIcon, Pencil, UserPlus, Webhook } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";

/** What opens a layer of its own over the group's panel. */
export type GroupAction = "edit" | "add" | "invites" | "bans" | "webhooks" | "leave";

type Props = {
  chat: ChatState;
  onAction: (action: GroupAction) => void;
  onSettings: (at: { x: number; y: number }) => void;
};

/** What may be done with a group, as far as this member may. */
export function GroupActions({ chat, onAction, onSettings }: Props) {
  const t = useTranslations("group");
  const exportPath = API_PATH + streamPaths["chat.export"].replace("{chatId}", chat.id);
  const handleSettings = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onSettings({ x: left, y: bottom });
  };
  const item = (action: GroupAction, icon: LucideIcon) => (
    <button type="button" onClick={() => onAction(action)} className="list-action min-h-11 py-1">
      <Icon of={icon} />
      {t(action)}
    </button>
  );
  return (
    <div>
      {canAddMembers(chat) && item("add", UserPlus)}
      {canInvite(chat) && item("invites", Link)}
      {canUpdateChat(chat) && item("edit", Pencil)}
      <button
        type="button"
        aria-haspopup="menu"
        onClick={handleSettings}
        className="list-action min-h-11 py-1"
      >
        <Icon of={Bell} />
        {t("settings")}
      </button>
      {canManageWebhooks(chat) && item("webhooks", Webhook)}
      {canManageBans(chat) && item("bans", Ban)}
      <a href={exportPath} download={`${chat.title ?? chat.id}.ndjson`} className="list-action min-h-11 py-1">
        <Icon of={Download} />
        {t("export")}
      </a>
      <button
        type="button"
        onClick={() => onAction("leave")}
        className="list-action min-h-11 py-1 text-danger"
      >
        <span className="list-action-icon size-9 bg-danger-soft text-danger">
          <LogOut aria-hidden className="size-5" />
        </span>
        {t("leave")}
      </button>
    </div>
  );
}

function Icon({ of: Sign }: { of: LucideIcon }) {
  return (
    <span className="list-action-icon size-9">
      <Sign aria-hidden className="size-5" />
    </span>
  );
}
