import { ArrowDown } from "lucide-react";
import { useTranslations } from "use-intl";

type Props = { unreadCount: number; onJump: () => void };

/** The way back to the newest message, with how many wait there. */
export function JumpToLatest({ unreadCount, onJump }: Props) {
  const t = useTranslations("timeline");
  const label = unreadCount > 0 ? t("latestUnread", { count: unreadCount }) : t("latest");
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onJump}
      className="absolute right-4 bottom-3 flex h-11 min-w-11 animate-arrive items-center justify-center gap-1.5 rounded-full bg-raised px-3 font-semibold text-ink text-small shadow-far hover:bg-hover"
    >
      {unreadCount > 0 && <span className="tabular-nums">{unreadCount}</span>}
      <ArrowDown aria-hidden className="size-5" />
    </button>
  );
}
