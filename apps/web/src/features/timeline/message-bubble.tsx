import type { Row } from "@parley/client";
import { useFormatter, useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { StatusIcon } from "../../ui/status-icon.tsx";
import { MessageText } from "./message-text.tsx";

type Props = { row: Row; isFirst: boolean };

const TIME = { hour: "numeric", minute: "2-digit" } as const;

/** The leaf with the text, the time and the ticks. Its nib points at the speaker. */
export function MessageBubble({ row, isFirst }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const { isOwn, status, time } = row;
  return (
    <div
      className={classes(
        "relative max-w-full rounded-bubble px-3.5 py-2",
        isOwn ? "bg-own text-own-ink" : "bg-other text-ink",
        isFirst && (isOwn ? "rounded-tr-nib" : "rounded-tl-nib"),
        status === "failed" && "outline-2 outline-danger",
      )}
    >
      <MessageText text={row.body} />
      <span
        className={classes(
          "float-right mt-1.5 -mb-0.5 ml-2.5 flex items-center gap-1 text-tiny tabular-nums",
          isOwn ? "text-own-faint" : "text-ink-faint",
        )}
      >
        {row.message?.editedAt && <span>{t("messages.edited")}</span>}
        <time dateTime={new Date(time).toISOString()}>{format.dateTime(time, TIME)}</time>
        {status && <StatusIcon status={status} label={t(`status.${status}`)} />}
      </span>
    </div>
  );
}
