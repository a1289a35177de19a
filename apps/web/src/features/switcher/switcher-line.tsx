import { isMuted, isQuiet } from "@parley/client";
import { BellOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { Badge, CountBadge } from "../../ui/count-badge.tsx";
import type { SwitcherOption } from "./switcher-options.ts";

type Props = {
  id: string;
  option: SwitcherOption;
  isActive: boolean;
  onHover: () => void;
  onPick: () => void;
};

/** One chat or person. The field has the focus, so this is no button. */
export function SwitcherLine({ id, option, isActive, onHover, onPick }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => !isActive && onHover()}
      onClick={onPick}
      className={classes("pick-line cursor-pointer", isActive && "bg-hover")}
    >
      {option.kind === "chat" ? <ChatOption option={option} /> : <PersonOption option={option} />}
    </div>
  );
}

type OfKind<Kind extends SwitcherOption["kind"]> = { option: Extract<SwitcherOption, { kind: Kind }> };

function ChatOption({ option: { summary } }: OfKind<"chat">) {
  const t = useTranslations("switcher");
  const { title, unreadCount, chat } = summary;
  const isMarked = unreadCount === 0 && chat.mine.isMarkedUnread;
  const tone = isQuiet(chat.mine, Date.now()) ? "quiet" : "loud";
  return (
    <>
      <ChatAvatar chat={summary} size="medium" />
      <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
      {isMuted(chat.mine, Date.now()) && (
        <>
          <BellOff aria-hidden className="size-4 shrink-0 text-ink-faint" />
          <span className="sr-only">{t("muted")}</span>
        </>
      )}
      {unreadCount > 0 && (
        <CountBadge count={unreadCount} tone={tone} label={t("unread", { count: unreadCount })} />
      )}
      {isMarked && <Badge tone={tone} label={t("markedUnread")} />}
    </>
  );
}

function PersonOption({ option: { user } }: OfKind<"person">) {
  const t = useTranslations("switcher");
  return (
    <>
      <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-ink-faint text-small">
          {t("person", { handle: user.handle })}
        </span>
      </span>
    </>
  );
}
