import { useTranslations } from "use-intl";

/** Where the messages begin that were unread when the chat was opened. */
export function NewDivider() {
  const t = useTranslations("timeline");
  return (
    <h3 className="flex items-center gap-3 px-4 pt-4 pb-1">
      <span aria-hidden className="h-px flex-1 bg-accent" />
      <span className="font-semibold text-accent-ink text-small">{t("newMessages")}</span>
      <span aria-hidden className="h-px flex-1 bg-accent" />
    </h3>
  );
}
