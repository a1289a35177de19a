import { ArrowDown, AtSign, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

type Props = {
  isAtEnd: boolean;
  unreadCount: number;
  mentionCount: number;
  hasWayBack: boolean;
  onLatest: () => void;
  onBack: () => void;
  onMention: () => void;
};

/** The ways to other places: where one has come from, the next mention, and the newest message. */
export function JumpButtons(props: Props) {
  const { isAtEnd, unreadCount, mentionCount, hasWayBack, onLatest, onBack, onMention } = props;
  const t = useTranslations("timeline");
  const latest = unreadCount > 0 ? t("latestUnread", { count: unreadCount }) : t("latest");
  return (
    <div className="pointer-events-none absolute right-4 bottom-3 flex flex-col items-end gap-2">
      {mentionCount > 0 && !isAtEnd && (
        <JumpButton label={t("mention", { count: mentionCount })} count={mentionCount} onClick={onMention}>
          <AtSign aria-hidden className="size-5" />
        </JumpButton>
      )}
      {hasWayBack && (
        <JumpButton label={t("back")} count={0} onClick={onBack}>
          <Undo2 aria-hidden className="size-5" />
        </JumpButton>
      )}
      {!isAtEnd && (
        <JumpButton label={latest} count={unreadCount} onClick={onLatest}>
          <ArrowDown aria-hidden className="size-5" />
        </JumpButton>
      )}
    </div>
  );
}

type ButtonProps = { label: string; count: number; onClick: () => void; children: ReactNode };

function JumpButton({ label, count, onClick, children }: ButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick} className="jump-button">
      {count > 0 && <span className="tabular-nums">{count}</span>}
      {children}
    </button>
  );
}
