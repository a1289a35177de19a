import { summaryOf } from "@parley/client";
import { useClientState } from "@parley/client/react";
import { type ChatId, SEARCH_QUERY_MAX_LENGTH } from "@parley/protocol";
import { useTranslations } from "use-intl";
import type { Search } from "../../features/search/use-search.ts";
import { openPath } from "../../ui/open-path.ts";

/** Puts the search into the sidebar: its field, its keys, and the way to it from a chat. */
export function useSidebarSearch({ wish, field, isOpen, change, begin }: Search) {
  const t = useTranslations("search");
  const title = useClientState((state) => {
    const chat = wish.chatId && state.chats[wish.chatId];
    return chat ? summaryOf(chat, state).title : null;
  });
  return {
    beginSearch(chatId: ChatId | null) {
      // A phone has room for one pane, and settings take the list's; the way back leads there again.
      if (!field.current?.checkVisibility()) openPath("/");
      begin(chatId);
    },
    sidebarSearch: {
      label: title ? t("here", { title }) : t("everywhere"),
      query: wish.query,
      field,
      isOpen,
      onQuery: (query: string) => change({ query: query.slice(0, SEARCH_QUERY_MAX_LENGTH) }),
    },
  };
}
