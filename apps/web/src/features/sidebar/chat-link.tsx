import { type ChatSummary, isMuted } from "@parley/client";
import { BellOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { ShortTime } from "../../locales/short-time.tsx";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { InstantLink } from "../../ui/instant-link.tsx";
import { ChatBadges } from "./chat-badges.tsx";
import { ChatPreview } from "./chat-preview.tsx";
import { OnlineDot } from "./online-dot.tsx";

type Props = { summary: ChatSummary; meId: string | undefined; isSelected: boolean; isOnline: boolean };

/** One chat of the list: the way into it. */
export function ChatLink({ summary, meId, isSelected, isOnline }: Props) {
  const t = useTranslations();
  const { id, title, time, chat } = summary;
  return (
    <InstantLink
      href={`/c/${id}`}
      aria-current={isSelected ? "page" : undefined}
      className={classes(
        "relative flex items-center gap-3 rounded-field px-3 py-2.5 -outline-offset-2 compact:py-1",
        isSelected ? "bg-selected" : "hover:bg-hover group-hover:bg-hover",
      )}
    >
      {isSelected && <span aria-hidden className="absolute inset-y-3.5 left-0 w-1 rounded-full bg-accent" />}
      <span className="relative">
        <ChatAvatar chat={summary} size="large" />
        {isOnline && <OnlineDot label={t("presence.online")} />}
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-0.5 compact:gap-0">
        <span className="flex items-baseline gap-2">
          <span className="flex min-w-0 flex-1 items-center gap-1.5">
            <bdi className="truncate font-semibold">{title}</bdi>
            {isMuted(chat.mine, Date.now()) && <MutedSign label={t("chatList.muted")} />}
          </span>
          <span className="group-focus-within:pointer-fine:invisible group-hover:pointer-fine:invisible">
            <ShortTime time={time} />
          </span>
        </span>
        <span className="flex h-5.5 items-center gap-2 text-ink-soft text-small">
          <span className="flex min-w-0 flex-1 items-center gap-1">
            <ChatPreview summary={summary} meId={meId} isSelected={isSelected} />
          </span>
          <ChatBadges summary={summary} />
        </span>
      </span>
    </InstantLink>
  );
}

function MutedSign({ label }: { label: string }) {
  return (
    <span className="shrink-0 text-ink-faint">
      <BellOff aria-hidden className="size-3.5" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
