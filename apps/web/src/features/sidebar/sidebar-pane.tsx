import type { State } from "@parley/client";
import { useChats, useClient, useClientState, useConnection, useMe } from "@parley/client/react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { SearchField } from "../../ui/search-field.tsx";
import { WhenSeen } from "../../ui/when-seen.tsx";
import { GoneNotices } from "./gone-notices.tsx";
import { SidebarBody } from "./sidebar-body.tsx";
import { SidebarHeader } from "./sidebar-header.tsx";

type Props = {
  selectedId: string | null;
  account: ReactNode;
  /** Starts a new chat; with a query, by looking for that person. */
  onNewChat: (query: string) => void;
};

/** The list of chats with its header and search. Lives as long as the app: it never remounts on navigation. */
export function SidebarPane({ selectedId, account, onNewChat }: Props) {
  const t = useTranslations("chats");
  const client = useClient();
  const summaries = useChats();
  const connection = useConnection();
  const me = useMe();
  const { isReady, hasMoreChats, notices } = useClientState(shown);
  const [query, setQuery] = useState("");
  return (
    <>
      <SidebarHeader connection={connection} account={account} onNewChat={() => onNewChat("")} />
      <search className="px-3 pb-2">
        <SearchField label={t("search")} clearLabel={t("clearSearch")} value={query} onChange={setQuery} />
      </search>
      <GoneNotices
        notices={notices.filter(({ chatId }) => chatId !== selectedId)}
        onDismiss={(chatId) => client.dismissNotice(chatId)}
      />
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col overflow-y-auto px-2 pb-2">
        <SidebarBody
          isReady={isReady}
          summaries={summaries}
          query={query}
          meId={me?.id}
          selectedId={selectedId}
          onFindPeople={onNewChat}
        />
        {hasMoreChats && <WhenSeen onSeen={() => void client.loadMoreChats().catch(() => {})} />}
      </div>
    </>
  );
}

function shown({ isReady, hasMoreChats, notices }: State) {
  return { isReady, hasMoreChats, notices };
}
