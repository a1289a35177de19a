import { type ChatSummary, isQuiet } from "@parley/client";
import { Pin } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge, CountBadge } from "../../ui/count-badge.tsx";

/** What is new in a chat: mentions, unread messages, a mark of one's own; or that it is pinned. */
export function ChatBadges({ summary: { unreadCount, chat } }: { summary: ChatSummary }) {
  const t = useTranslations();
  const { mine, mentionSeqs } = chat;
  const tone = isQuiet(mine, Date.now()) ? "quiet" : "loud";
  const isNewless = unreadCount === 0 && !mine.isMarkedUnread;
  return (
    <>
      {mentionSeqs.length > 0 && (
        <Badge label={t("chatList.mentions", { count: mentionSeqs.length })}>{"@"}</Badge>
      )}
      {unreadCount > 0 && (
        <CountBadge count={unreadCount} tone={tone} label={t("chats.unread", { count: unreadCount })} />
      )}
      {unreadCount === 0 && mine.isMarkedUnread && <Badge tone={tone} label={t("chatList.markedUnread")} />}
      {isNewless && mine.isPinned && (
        <span className="text-ink-faint">
          <Pin aria-hidden className="size-4" />
          <span className="sr-only">{t("chatList.pinned")}</span>
        </span>
      )}
    </>
  );
}
