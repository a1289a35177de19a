import type { ChatSummary } from "@parley/client";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ChatList } from "./chat-list.tsx";
import { ChatListSkeleton } from "./chat-list-skeleton.tsx";
import { filterSummaries } from "./filter-summaries.ts";

type Props = {
  isReady: boolean;
  summaries: ChatSummary[];
  query: string;
  meId: string | undefined;
  selectedId: string | null;
  /** Opens the search for people, with what was typed. */
  onFindPeople: (query: string) => void;
};

/** The list, or what it says instead: loading, no chats yet, nothing found. */
export function SidebarBody({ isReady, summaries, query, meId, selectedId, onFindPeople }: Props) {
  const t = useTranslations("chats");
  if (!isReady) return <ChatListSkeleton />;
  const action = <Button onClick={() => onFindPeople(query)}>{t("findPeople")}</Button>;
  if (summaries.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")} action={action}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  const found = filterSummaries(summaries, query);
  if (found.length === 0) {
    return (
      <EmptyState title={t("nothingFoundTitle")} action={action}>
        {t("nothingFoundText", { query })}
      </EmptyState>
    );
  }
  return <ChatList summaries={found} meId={meId} selectedId={selectedId} />;
}
