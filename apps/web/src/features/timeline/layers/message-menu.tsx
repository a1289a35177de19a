import type { ChatState, Row } from "@parley/client";
import {
  CheckCheck,
  Copy,
  Flag,
  Forward,
  Link,
  Mail,
  Pencil,
  Pin,
  PinOff,
  Reply,
  SmilePlus,
  Trash2,
  UserRound,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { useShowPerson } from "../../../people/show-person.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { Menu, MenuItem } from "../../../ui/menu.tsx";
import { useTimelineActions } from "../timeline-actions.ts";
import type { Point } from "./layer.ts";
import { messageLink } from "./message-link.ts";
import { messagePermissions } from "./message-permissions.ts";
import { QuickReactions } from "./quick-reactions-row.tsx";

type Props = { chat: ChatState; row: Row; at: Point; onClose: () => void };

/** Everything that can be done to a message. */
export function MessageMenu({ chat, row, at, onClose }: Props) {
  const t = useTranslations("actions");
  const { open, reply, edit, togglePin, markUnread, say } = useTimelineActions();
  const { canEdit, canPin, canSeeReaders } = messagePermissions(chat, row);
  const person = useTranslations("person");
  const report = useTranslations("report");
  const { seq } = row;
  const showPerson = useShowPerson();
  const isPinned = Boolean(row.message?.pinnedAt);
  const copy = (text: string) => void copyText(text).then(() => say(t("copied")));
  return (
    <Menu label={t("menu")} at={at} onClose={onClose}>
      <QuickReactions row={row} />
      <MenuItem icon={SmilePlus} onPick={() => open({ kind: "picker", row, at })}>
        {t("moreEmoji")}
      </MenuItem>
      <MenuItem icon={Reply} onPick={() => reply(row)}>
        {t("reply")}
      </MenuItem>
      {canEdit && (
        <MenuItem icon={Pencil} onPick={() => edit(row)}>
          {t("edit")}
        </MenuItem>
      )}
      {row.body !== "" && (
        <MenuItem icon={Copy} onPick={() => copy(row.body)}>
          {t("copyText")}
        </MenuItem>
      )}
      <MenuItem icon={Link} onPick={() => copy(messageLink(chat.id, row.seq))}>
        {t("copyLink")}
      </MenuItem>
      <MenuItem icon={Forward} onPick={() => open({ kind: "forward", row })}>
        {t("forward")}
      </MenuItem>
      {canPin && (
        <MenuItem icon={isPinned ? PinOff : Pin} onPick={() => togglePin(row)}>
          {isPinned ? t("unpin") : t("pin")}
        </MenuItem>
      )}
      {!row.isOwn && (
        <MenuItem icon={Mail} onPick={markUnread}>
          {t("markUnread")}
        </MenuItem>
      )}
      {canSeeReaders && (
        <MenuItem icon={CheckCheck} onPick={() => open({ kind: "readers", row })}>
          {t("readers")}
        </MenuItem>
      )}
      {!row.isOwn && (
        <MenuItem icon={UserRound} onPick={() => showPerson(row.senderId)}>
          {person("title")}
        </MenuItem>
      )}
      {!row.isOwn && seq !== null && (
        <MenuItem icon={Flag} onPick={() => open({ kind: "report", row, seq })}>
          {report("report")}
        </MenuItem>
      )}
      <MenuItem icon={Trash2} tone="danger" onPick={() => open({ kind: "delete", row })}>
        {t("delete")}
      </MenuItem>
    </Menu>
  );
}
