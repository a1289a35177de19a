import type { ChatSummary } from "@parley/client";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { CountBadge } from "../../ui/count-badge.tsx";
import { InstantLink } from "../../ui/instant-link.tsx";
import { ChatPreview } from "./chat-preview.tsx";
import { ChatTime } from "./chat-time.tsx";

type Props = { summary: ChatSummary; meId: string | undefined; isSelected: boolean };

/** One chat of the list. */
export const ChatLink = memo(function ChatLink({ summary, meId, isSelected }: Props) {
  const t = useTranslations("chats");
  const { id, title, otherUser, unreadCount, time } = summary;
  return (
    <InstantLink
      href={`/c/${id}`}
      aria-current={isSelected ? "page" : undefined}
      className={classes(
        "relative flex items-center gap-3 rounded-field px-3 py-2.5 -outline-offset-2",
        isSelected ? "bg-selected" : "hover:bg-hover",
      )}
    >
      {isSelected && <span aria-hidden className="absolute inset-y-3.5 left-0 w-1 rounded-full bg-accent" />}
      <ChatAvatar id={id} title={title} otherUser={otherUser} size="large" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="flex-1 truncate font-semibold">{title}</span>
          <ChatTime time={time} />
        </span>
        <span className="flex h-5.5 items-center gap-2 text-ink-soft text-small">
          <span className="flex min-w-0 flex-1 items-center gap-1">
            <ChatPreview summary={summary} meId={meId} />
          </span>
          {unreadCount > 0 && <CountBadge count={unreadCount} label={t("unread", { count: unreadCount })} />}
        </span>
      </span>
    </InstantLink>
  );
});
