import type { Row } from "@parley/client";
import { useFormatter, useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { StatusIcon } from "../../ui/status-icon.tsx";

const TIME = { hour: "numeric", minute: "2-digit" } as const;
const MOMENT = { dateStyle: "full", timeStyle: "medium" } as const;

/** In the last line of a text, where there is room for it. */
const IN_TEXT = "float-right mt-1.5 -mb-0.5 ml-2.5";

type Props = { row: Row; place?: string };

/** When a message was sent and how far it has come. */
export function MessageMeta({ row: { isOwn, message, status, time }, place = IN_TEXT }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <span
      className={classes(
        "flex items-center gap-1 text-tiny tabular-nums",
        place,
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
