import type { Row } from "@parley/client";
import type { User } from "@parley/protocol";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { hueOf } from "../../ui/hue-of.ts";
import { FailedActions } from "./failed-actions.tsx";
import { MessageBubble } from "./message-bubble.tsx";

type Props = {
  row: Row;
  isFirst: boolean;
  sender: User | undefined;
  /** Groups name and picture the sender; in direct chats the side says it all. */
  kind: "direct" | "group";
  onRetry: (key: string) => void;
  onDelete: (key: string) => void;
};

/** One message: author, text, time, state, in this order for the eye and for the ear. */
export const MessageRow = memo(function MessageRow({ row, isFirst, sender, kind, onRetry, onDelete }: Props) {
  const t = useTranslations("timeline");
  const showsSender = kind === "group" && !row.isOwn;
  const name = row.isOwn ? t("you") : (sender?.name ?? t("someone"));
  const hasVisibleName = showsSender && isFirst;
  return (
    <article
      className={classes("flex gap-2.5 px-4", row.isOwn && "justify-end", isFirst ? "pt-3" : "pt-0.5")}
    >
      {showsSender && (
        <div className="w-8 shrink-0">
          {isFirst && <Avatar id={row.senderId} name={name} picture={sender?.avatar ?? null} size="small" />}
        </div>
      )}
      <div
        className={classes(
          "flex min-w-0 max-w-[min(85%,36rem)] flex-col gap-1",
          row.isOwn ? "items-end" : "items-start",
        )}
      >
        <p
          data-hue={hueOf(row.senderId)}
          className={
            hasVisibleName ? "max-w-full truncate px-1 font-semibold text-hue-ink text-small" : "sr-only"
          }
        >
          {name}
        </p>
        <MessageBubble row={row} isFirst={isFirst} />
        {row.status === "failed" && <FailedActions row={row} onRetry={onRetry} onDelete={onDelete} />}
      </div>
    </article>
  );
});
