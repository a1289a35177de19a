import type { ChatSummary } from "@parley/client";
import { ChevronLeft, Info } from "lucide-react";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { InstantLink } from "../../ui/instant-link.tsx";

type Props = { summary: ChatSummary; onGroupInfo: () => void };

/** Whom this chat is with, and on a phone the way back. */
export function ChatHeader({ summary, onGroupInfo }: Props) {
  const t = useTranslations("chat");
  const { id, title, otherUser, chat } = summary;
  const subtitle = otherUser
    ? t("direct", { handle: otherUser.handle })
    : t("members", { count: chat.memberCount });
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-line border-b bg-canvas px-2 md:px-4">
      <InstantLink href="/" aria-label={t("back")} className="back-link">
        <ChevronLeft aria-hidden className="size-6" />
      </InstantLink>
      <ChatAvatar id={id} title={title} otherUser={otherUser} size="medium" />
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-semibold">{title}</h1>
        <p className="truncate text-ink-soft text-small">{subtitle}</p>
      </div>
      {chat.kind === "group" && (
        <IconButton label={t("groupInfo")} onClick={onGroupInfo}>
          <Info aria-hidden className="size-5" />
        </IconButton>
      )}
    </header>
  );
}
