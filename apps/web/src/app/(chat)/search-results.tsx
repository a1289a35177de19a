import { useClient } from "@parley/client/react";
import type { ChatId, UserId } from "@parley/protocol";
import { type ReactNode, Suspense } from "react";
import { SearchPane } from "../../features/search/search-pane.tsx";
import type { Search } from "../../features/search/use-search.ts";
import { late } from "../../ui/late.ts";

const PeoplePicker = late(() => import("../../features/people/people-picker.tsx"));

type Props = {
  search: Search;
  openChatId: ChatId | null;
  /** The chats that answer to the query. */
  chats: ReactNode;
  onFindPeople: (query: string) => void;
  onOpenChat: (chatId: ChatId) => void;
};

/** What stands in place of the list while one searches. */
export default function SearchResults({ search, openChatId, chats, onFindPeople, onOpenChat }: Props) {
  const client = useClient();
  const openPerson = async (userId: UserId) => {
    const { chat } = await client.call("chat.create", { kind: "direct", userId });
    onOpenChat(chat.id);
  };
  return (
    <SearchPane
      search={search}
      openChatId={openChatId}
      chats={chats}
      onOpenPerson={openPerson}
      onFindPeople={onFindPeople}
      renderPeople={(onPick) => (
        <Suspense>
          <PeoplePicker onPick={onPick} />
        </Suspense>
      )}
    />
  );
}
