import { findChats } from "@parley/client";
import { usePeople } from "@parley/client/react";
import type { ChatId, User, UserId } from "@parley/protocol";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useAllTitledChats } from "../../locales/use-all-titled-chats.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FoundMessageList } from "./found-message-list.tsx";
import { FoundPeople } from "./found-people.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { SearchHint } from "./search-hint.tsx";
import { searchInput } from "./search-input.ts";
import { isNarrowed } from "./search-wish.ts";
import { useFoundMessages } from "./use-found-messages.ts";
import type { Search } from "./use-search.ts";
import { useSearchKeys } from "./use-search-keys.ts";

type Props = {
  search: Search;
  openChatId: ChatId | null;
  /** The chats that answer to the query, as the list shows them. */
  chats: ReactNode;
  onOpenPerson: (userId: UserId) => void;
  onFindPeople: (query: string) => void;
  renderPeople: (onPick: (user: User) => void) => ReactNode;
};

/** What a search has found: chats, people, messages. Loaded when one first searches. */
export function SearchPane({ search, openChatId, chats, ...ways }: Props) {
  const t = useTranslations("search");
  const { wish } = search;
  useSearchKeys(search);
  const summaries = useAllTitledChats();
  const hasMessagesOnly = isNarrowed(wish);
  const input = searchInput(wish);
  const found = useFoundMessages(input);
  const people = usePeople(hasMessagesOnly ? null : wish.query.trim());
  // Whom one has a chat with is among the chats already.
  const knownIds = new Set(summaries.map(({ otherUser }) => otherUser?.id));
  const strangers = people.users.filter(({ id }) => !knownIds.has(id));
  const hasChats = !hasMessagesOnly && findChats(summaries, wish.query).length > 0;
  const isEmpty = !hasChats && strangers.length === 0 && found.results.length === 0;
  const isDone = found.state === "ready" && people.state !== "loading";
  return (
    <section aria-label={t("label")} className="flex min-h-0 flex-1 flex-col gap-1">
      <FilterBar search={search} openChatId={openChatId} renderPeople={ways.renderPeople} />
      {!hasMessagesOnly && chats}
      {!hasMessagesOnly && (
        <FoundPeople users={strangers} failure={failureOf(people)} onPick={ways.onOpenPerson} />
      )}
      {input === null && <SearchHint />}
      {input !== null && isEmpty && isDone && (
        <NothingFound search={search} onFindPeople={ways.onFindPeople} />
      )}
      {input !== null && !(isEmpty && isDone) && (
        <FoundMessageList found={found} summaries={summaries} isInChat={wish.chatId !== null} />
      )}
    </section>
  );
}

function failureOf(people: ReturnType<typeof usePeople>): unknown {
  return people.state === "failed" ? people.failure : null;
}
