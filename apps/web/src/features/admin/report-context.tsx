import type { ReportedMessage } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";

/** The message and those around it, as they were when it was reported. Plain text: nothing of it is a link here. */
export function ReportContext({ messages }: { messages: readonly ReportedMessage[] }) {
  const t = useTranslations("admin.reports");
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-faint text-small">{t("privacy")}</p>
      <ul className="flex flex-col gap-1.5">
        {messages.map(({ seq, senderName, body, isReported }) => (
          <li
            key={seq}
            className={classes("rounded-field px-3 py-2", isReported ? "bg-danger-soft" : "bg-hover")}
          >
            <p className="text-ink-soft text-small" dir="auto">
              {senderName}
              {isReported && <strong className="ml-2 text-danger">{t("reported")}</strong>}
            </p>
            <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
