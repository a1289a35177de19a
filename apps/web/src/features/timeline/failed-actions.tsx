import type { Row } from "@parley/client";
import { handlesIn, MESSAGE_MAX_MENTIONS } from "@parley/protocol";
import { useTranslations } from "use-intl";

type Props = { row: Row; onRetry: (key: string) => void; onDelete: (key: string) => void };

/** Why a message was not sent, and what can be done about it, right under it. */
export function FailedActions({ row, onRetry, onDelete }: Props) {
  const t = useTranslations();
  const code = row.error?.code ?? "unavailable";
  const isCrowded = code === "invalid_input" && handlesIn(row.body).length > MESSAGE_MAX_MENTIONS;
  // Longer than it may be it was not sent: what is left to be wrong with a text are its words.
  const isUnwanted = code === "invalid_input" && row.error?.fields?.some(({ path }) => path === "body");
  const isFileGone = code === "invalid_input" && row.error?.fields?.some(({ path }) => path === "fileId");
  const reason = isCrowded
    ? t("composer.tooManyMentions", { most: MESSAGE_MAX_MENTIONS })
    : isUnwanted
      ? t("composer.unwantedWord")
      : isFileGone
        ? t("timeline.fileGone")
        : t(`errors.${code}`);
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 text-right text-small">
      <span className="text-danger">{t("timeline.notSent", { reason })}</span>
      <span className="flex">
        {!isFileGone && (
          <button type="button" className="text-action" onClick={() => onRetry(row.key)}>
            {t("timeline.retry")}
          </button>
        )}
        <button type="button" className="text-action" onClick={() => onDelete(row.key)}>
          {t("timeline.delete")}
        </button>
      </span>
    </div>
  );
}
