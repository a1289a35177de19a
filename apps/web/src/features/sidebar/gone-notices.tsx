import type { Notice as GoneNotice } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { InstantLink } from "../../ui/instant-link.tsx";

type Props = { notices: readonly GoneNotice[]; onDismiss: (chatId: ChatId) => void };

/** Chats that went away while one looked elsewhere. The link leads to what was not sent there. */
export function GoneNotices({ notices, onDismiss }: Props) {
  const t = useTranslations();
  if (notices.length === 0) return null;
  return (
    <ul role="status" className="flex flex-col gap-2 px-3 pb-2">
      {notices.map(({ chatId, title }) => (
        <li key={chatId} className="flex items-center rounded-field bg-accent-soft pl-4 text-small">
          <InstantLink href={`/c/${chatId}`} className="min-w-0 flex-1 py-2 hover:underline">
            {title ? t("chat.goneTitle", { title }) : t("chat.goneTitleUnknown")}
          </InstantLink>
          <IconButton label={t("chats.dismiss")} onClick={() => onDismiss(chatId)}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
