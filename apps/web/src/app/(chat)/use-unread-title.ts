import { useClientState } from "@parley/client/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

/** Puts the number of unread messages into the tab's title. */
export function useUnreadTitle(): void {
  const t = useTranslations("app");
  const count = useClientState(({ chats }) =>
    Object.values(chats).reduce((sum, chat) => sum + chat.unreadCount, 0),
  );
  useEffect(() => {
    document.title = count > 0 ? t("titleWithUnread", { count }) : t("name");
  }, [count, t]);
}
