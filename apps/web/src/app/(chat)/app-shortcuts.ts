import { type ChatSummary, isInArchive, summariesOf } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect, useEffectEvent } from "react";
import { useShortcuts } from "../../shortcuts/use-shortcuts.ts";
import { moveBetweenPanes } from "../../ui/move-between-panes.ts";
import { openPath } from "../../ui/open-path.ts";
import { type Neighbour, neighbourChat, neighbourUnread } from "./neighbour-chat.ts";
import { selectedChat } from "./selected-chat.ts";
import { takeShortcut } from "./take-shortcut.ts";

type Ways = {
  openChatId: ChatId | null;
  onSwitcher: () => void;
  onHelp: () => void;
  onNewChat: () => void;
  /** @param chatId null searches everywhere */
  onSearch: (chatId: ChatId | null) => void;
};

/** The keys that work wherever one is, and the shortcut of the app's icon. Shows nothing; it is loaded after what is seen. */
export function AppShortcuts({ openChatId, onSwitcher, onHelp, onNewChat, onSearch }: Ways) {
  const client = useClient();
  const go = (neighbour: Neighbour, step: 1 | -1) => {
    // Of two quick presses the second begins where the first leads, shown yet or not.
    const hereId = selectedChat(location.pathname);
    const isListed = ({ id, chat }: ChatSummary) => id === hereId || !isInArchive(chat, Date.now());
    const chat = neighbour(summariesOf(client.getState()).filter(isListed), hereId, step);
    if (chat) openPath(`/c/${chat.id}`);
  };
  const obeyIcon = useEffectEvent(() => {
    if (takeShortcut()) onNewChat();
  });
  useEffect(() => obeyIcon(), []);
  useShortcuts("app", {
    switcher: onSwitcher,
    help: onHelp,
    newChat: onNewChat,
    settings: () => openPath("/settings"),
    search: () => onSearch(null),
    searchChat: ({ target }) => {
      // Pressed once more in the field of the search it means the browser's own.
      const isInSearch = target instanceof HTMLElement && target.closest("search") !== null;
      if (isInSearch || !openChatId) return "pass";
      return onSearch(openChatId);
    },
    previousChat: () => go(neighbourChat, -1),
    nextChat: () => go(neighbourChat, 1),
    previousUnread: () => go(neighbourUnread, -1),
    nextUnread: () => go(neighbourUnread, 1),
    nextPane: () => moveBetweenPanes(1),
    previousPane: () => moveBetweenPanes(-1),
  });
  return null;
}
