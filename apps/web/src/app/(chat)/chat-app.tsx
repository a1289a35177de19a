"use client";

import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { AccountButton } from "../../features/account/account-button.tsx";
import { signOut } from "../../features/auth/sign-out.ts";
import { SidebarPane } from "../../features/sidebar/sidebar-pane.tsx";
import { classes } from "../../ui/classes.ts";
import { openPath } from "../../ui/open-path.ts";
import { ChatScreen } from "./chat-screen.tsx";
import { ChooseChat } from "./choose-chat.tsx";
import { useSelectedChat } from "./use-selected-chat.ts";
import { useUnreadTitle } from "./use-unread-title.ts";

const NewChatDialog = lazy(() => import("../../features/people/new-chat-dialog.tsx"));

/** The two panes: the list, and the chat that the address names. A narrow screen shows one of them. */
export function ChatApp() {
  const t = useTranslations("chats");
  const selectedId = useSelectedChat();
  const [newChatQuery, setNewChatQuery] = useState<string | null>(null);
  useUnreadTitle();
  const closeNewChat = () => setNewChatQuery(null);
  const handleOpenChat = (chatId: string) => {
    closeNewChat();
    openPath(`/c/${chatId}`);
  };
  return (
    <div className="flex h-dvh overflow-hidden">
      <nav aria-label={t("label")} className={classes("sidebar", selectedId ? "max-md:hidden" : undefined)}>
        <SidebarPane
          selectedId={selectedId}
          account={<AccountButton onSignOut={signOut} />}
          onNewChat={setNewChatQuery}
        />
      </nav>
      <main className={classes("flex min-w-0 flex-1 flex-col", !selectedId && "max-md:hidden")}>
        {selectedId ? (
          <ChatScreen key={selectedId} chatId={selectedId} />
        ) : (
          <ChooseChat onNewChat={() => setNewChatQuery("")} />
        )}
      </main>
      {newChatQuery !== null && (
        <Suspense>
          <NewChatDialog initialQuery={newChatQuery} onClose={closeNewChat} onOpenChat={handleOpenChat} />
        </Suspense>
      )}
    </div>
  );
}
