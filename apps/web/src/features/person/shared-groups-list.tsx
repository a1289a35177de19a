import type { ChatState } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";

type Props = { groups: readonly ChatState[]; onOpen: (chatId: ChatId) => void };

/** The groups that one shares with a person; nothing when there are none. */
export function SharedGroups({ groups, onOpen }: Props) {
  const t = useTranslations("person");
  if (groups.length === 0) return null;
  return (
    <section aria-label={t("groups")}>
      <h3 className="pb-1 font-semibold text-ink-soft text-small">{t("groups")}</h3>
      <ul aria-label={t("groups")} className="-mx-3">
        {groups.map(({ id, title, avatar }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)} className="pick-line">
              <ChatAvatar chat={{ id, title: title ?? "", otherUser: null, picture: avatar }} size="medium" />
              <span className="truncate font-medium">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
