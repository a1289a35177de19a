import { isInArchive } from "@parley/client";
import { useTranslations } from "use-intl";
import { ArchiveLine } from "./archive-line.tsx";
import { ChatListSkeleton } from "./chat-list-skeleton.tsx";
import { ChatRow } from "./chat-row.tsx";
import type { SidebarBodyProps } from "./sidebar-body.tsx";

/** The beginning of the list, as the server draws it. */
export default function DrawnBody({ isReady, summaries, ...list }: SidebarBodyProps) {
  const t = useTranslations("chats");
  if (!isReady) return <ChatListSkeleton />;
  const now = Date.now();
  const others = summaries.filter(({ chat }) => !isInArchive(chat, now));
  const archived = summaries.length - others.length;
  return (
    <>
      {archived > 0 && <ArchiveLine count={archived} isOpen={false} onToggle={nothing} />}
      <ul aria-label={t("label")} className="relative shrink-0">
        {others.map((summary) => (
          <li key={summary.id} className="pb-0.5">
            <ChatRow
              summary={summary}
              meId={list.meId}
              isSelected={summary.id === list.selectedId}
              isOnline={false}
              onMenu={nothing}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function nothing(): void {}
