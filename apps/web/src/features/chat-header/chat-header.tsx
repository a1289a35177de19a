import type { ChatSummary, PresenceLine, TypingLine } from "@parley/client";
import { ChevronLeft, EllipsisVertical, Info, Search } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { isolated } from "../../locales/isolated.ts";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { InstantLink } from "../../ui/instant-link.tsx";

type Props = {
  summary: ChatSummary;
  presence: PresenceLine | TypingLine | null;
  onSearch: () => void;
  /** Shows who is behind the chat: the group, or the other person. */
  onInfo: () => void;
  /** Shows the menu with one's own settings of it, at a place in px. */
  onSettings: (at: { x: number; y: number }) => void;
};

/** Whom this chat is with, and on a phone the way back. */
export function ChatHeader({ summary, presence, onSearch, onInfo, onSettings }: Props) {
  const t = useTranslations();
  const { title, otherUser, isSelf, chat } = summary;
  const who = otherUser
    ? t("chat.direct", { handle: otherUser.handle })
    : t("chat.members", { count: chat.memberCount });
  const subtitle = presence ? t(`presence.${presence.key}`, isolatedIn(presence)) : who;
  const handleSettings = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onSettings({ x: left, y: bottom });
  };
  return (
    <section
      aria-label={t("chat.header")}
      data-pane
      className="flex h-16 shrink-0 items-center gap-3 border-line border-b bg-canvas px-2 md:px-4"
    >
      <InstantLink href="/" aria-label={t("chat.back")} className="back-link">
        <ChevronLeft aria-hidden className="size-6" />
      </InstantLink>
      <ChatAvatar chat={summary} size="medium" />
      <div className="relative min-w-0 flex-1">
        <h1 className="truncate font-semibold">
          <button type="button" onClick={onInfo} className="chat-title">
            <bdi>{title}</bdi>
          </button>
        </h1>
        <p className="truncate text-ink-soft text-small">{isSelf ? t("chat.onlyYou") : subtitle}</p>
      </div>
      <IconButton label={t("chat.search")} onClick={onSearch}>
        <Search aria-hidden className="size-5" />
      </IconButton>
      {/* A phone has room for the title instead, which does the same. */}
      <IconButton
        label={chat.kind === "group" ? t("chat.groupInfo") : t("chat.info")}
        onClick={onInfo}
        className="max-sm:hidden"
      >
        <Info aria-hidden className="size-5" />
      </IconButton>
      <IconButton label={t("chatList.menu")} aria-haspopup="menu" onClick={handleSettings}>
        <EllipsisVertical aria-hidden className="size-5" />
      </IconButton>
    </section>
  );
}

function isolatedIn(line: PresenceLine | TypingLine) {
  return "first" in line ? { ...line, first: isolated(line.first), second: isolated(line.second) } : line;
}
