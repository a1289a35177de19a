import { type ChatSummary, isInArchive } from "@parley/client";
import { type RefObject, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { lateFrom } from "../../ui/late.ts";
import { ChatList } from "./chat-list.tsx";
import { ChatListSkeleton } from "./chat-list-skeleton.tsx";
import type { OnChatMenu } from "./chat-row.tsx";

const later = () => import("./later.ts");
const ArchiveLine = lateFrom(later, (parts) => parts.ArchiveLine);

export type SidebarBodyProps = {
  isReady: boolean;
  summaries: ChatSummary[];
  meId: string | undefined;
  selectedId: string | null;
  onlineIds: readonly string[];
  scroller: RefObject<HTMLElement | null>;
  onMenu: OnChatMenu;
  onFindPeople: () => void;
};

/** The list or the archive, or what stands there instead: loading, no chats yet. */
export function SidebarBody({ isReady, summaries, onFindPeople, ...list }: SidebarBodyProps) {
  const t = useTranslations();
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  if (!isReady) return <ChatListSkeleton />;
  if (summaries.length === 0) {
    const action = <Button onClick={onFindPeople}>{t("chats.findPeople")}</Button>;
    return (
      <EmptyState title={t("chats.emptyTitle")} action={action}>
        {t("chats.emptyText")}
      </EmptyState>
    );
  }
  const now = Date.now();
  const [archived = [], others = []] = partition(summaries, ({ chat }) => isInArchive(chat, now));
  return (
    <>
      {(archived.length > 0 || isArchiveOpen) && (
        <Suspense fallback={<div className="mb-0.5 min-h-11 shrink-0" />}>
          <ArchiveLine
            count={archived.length}
            isOpen={isArchiveOpen}
            onToggle={() => setIsArchiveOpen((isOpen) => !isOpen)}
          />
        </Suspense>
      )}
      {isArchiveOpen && archived.length === 0 ? (
        <EmptyState title={t("chatList.archiveEmptyTitle")}>{t("chatList.archiveEmptyText")}</EmptyState>
      ) : (
        <ChatList summaries={isArchiveOpen ? archived : others} {...list} />
      )}
    </>
  );
}

function partition<Item>(items: readonly Item[], isIn: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))];
}
