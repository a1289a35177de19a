import type { Row } from "@parley/client";
import { useFormatter, useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { StatusIcon } from "../../ui/status-icon.tsx";

const TIME = { hour: "numeric", minute: "2-digit" } as const;
const MOMENT = { dateStyle: "full", timeStyle: "medium" } as const;

/** When a message was sent and how far it has come, in the last line of its text. */
export function MessageMeta({ row: { isOwn, message, status, time } }: { row: Row }) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <span
      className={classes(
        "float-right mt-1.5 -mb-0.5 ml-2.5 flex items-center gap-1 text-tiny tabular-nums",
        isOwn ? "text-own-faint" : "text-ink-faint",
      )}
    >
      {message?.editedAt && <span>{t("messages.edited")}</span>}
      <time dateTime={new Date(time).toISOString()} title={format.dateTime(time, MOMENT)}>
        {format.dateTime(time, TIME)}
      </time>
      {status && <StatusIcon status={status} label={t(`status.${status}`)} />}
    </span>
  );
}
