"use client";

import type { ChatId, UserId } from "@parley/protocol";
import { Suspense, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { AccountButton } from "../../features/account/account-button.tsx";
import { useSearch } from "../../features/search/use-search.ts";
import type { OnChatMenu } from "../../features/sidebar/chat-row.tsx";
import { SidebarPane } from "../../features/sidebar/sidebar-pane.tsx";
import { ShowPersonProvider } from "../../people/show-person.ts";
import { classes } from "../../ui/classes.ts";
import { late, lateFrom } from "../../ui/late.ts";
import { openPath } from "../../ui/open-path.ts";
import type { Layer } from "./app-layer.tsx";
import { ChatScreen } from "./chat-screen.tsx";
import { ChooseChat } from "./choose-chat.tsx";
import { selectedChat } from "./selected-chat.ts";
import { isSettings, SettingsPane } from "./settings-pane.tsx";
import { signOut } from "./sign-out-late.ts";
import { useAddress } from "./use-address.ts";
import { useClickedNotifications } from "./use-clicked-notifications.ts";
import { useHasBeenOnline } from "./use-has-been-online.ts";
import { useReturnPath } from "./use-return-path.ts";
import { useSidebarSearch } from "./use-sidebar-search.ts";

const SearchResults = late(
  () => import("./search-results.tsx"),
  ({ chats }) => chats,
);
const later = () => import("./later.ts");
const AppLayer = lateFrom(later, (parts) => parts.AppLayer);
const NotificationCentre = lateFrom(later, (parts) => parts.NotificationCentre);
const UnreadSigns = lateFrom(later, (parts) => parts.UnreadSigns);
const KeptSearch = lateFrom(later, (parts) => parts.KeptSearch);
const AppShortcuts = lateFrom(later, (parts) => parts.AppShortcuts);
const PageKeeper = lateFrom(later, (parts) => parts.PageKeeper);

/**
 * The two panes: the list, and the chat that the address names. A narrow screen shows one of them.
 * The shell is made before anybody knows at which address it will be shown.
 */
export function ChatApp({ isShell = false }: { isShell?: boolean }) {
  const t = useTranslations("chats");
  const address = useAddress({ isShell });
  const returnPath = useReturnPath(address);
  const openChatId = selectedChat(address);
  const [layer, setLayer] = useState<Layer | null>(null);
  const search = useSearch();
  const { beginSearch, sidebarSearch } = useSidebarSearch(search);
  const handleChatMenu = useCallback<OnChatMenu>(
    (chatId, at) => setLayer({ kind: "settings", chatId, at }),
    [],
  );
  const showPerson = useCallback((userId: UserId) => setLayer({ kind: "person", userId }), []);
  const hasBeenOnline = useHasBeenOnline();
  useClickedNotifications();
  const newChat = (query: string) => setLayer({ kind: "newChat", query });
  const openChat = (chatId: ChatId) => {
    setLayer(null);
    openPath(`/c/${chatId}`);
  };
  const inSettings = isSettings(address);
  return (
    <ShowPersonProvider value={showPerson}>
      <div className="flex h-dvh overflow-hidden">
        <nav
          aria-label={t("label")}
          data-pane
          className={classes("sidebar", inSettings && "hidden", openChatId !== null && "max-md:hidden")}
        >
          <SidebarPane
            selectedId={openChatId}
            account={<AccountButton onSignOut={signOut} />}
            onNewChat={() => newChat("")}
            onChatMenu={handleChatMenu}
            search={{
              ...sidebarSearch,
              renderResults: (chats) => (
                // The chats are there before the rest is loaded.
                <Suspense fallback={chats}>
                  <SearchResults
                    search={search}
                    openChatId={openChatId}
                    chats={chats}
                    onFindPeople={newChat}
                    onOpenChat={openChat}
                  />
                </Suspense>
              ),
            }}
          />
          <Suspense>{hasBeenOnline && <NotificationCentre selectedId={openChatId} />}</Suspense>
        </nav>
        {inSettings ? (
          <SettingsPane address={address} returnPath={returnPath} />
        ) : (
          <main className={classes("flex min-w-0 flex-1 flex-col", !openChatId && "max-md:hidden")}>
            {openChatId ? (
              <ChatScreen
                key={openChatId}
                chatId={openChatId}
                onSettings={handleChatMenu}
                onSearch={() => beginSearch(openChatId)}
              />
            ) : (
              <ChooseChat onNewChat={() => newChat("")} />
            )}
          </main>
        )}
        <Suspense>
          <UnreadSigns />
          <KeptSearch search={search} />
          <PageKeeper />
          <AppShortcuts
            openChatId={openChatId}
            onSwitcher={() => setLayer({ kind: "switcher" })}
            onHelp={() => setLayer({ kind: "shortcuts" })}
            onNewChat={() => newChat("")}
            onSearch={beginSearch}
          />
          {layer && (
            <AppLayer
              layer={layer}
              openChatId={openChatId}
              onClose={() => setLayer(null)}
              onOpenChat={openChat}
            />
          )}
        </Suspense>
      </div>
    </ShowPersonProvider>
  );
}
