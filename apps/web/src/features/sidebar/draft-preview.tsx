import { useTranslations } from "use-intl";

/** What one has begun to write, in place of the last message. */
export function DraftPreview({ text }: { text: string }) {
  const t = useTranslations("writing");
  return (
    <span className="truncate" dir="auto">
      <span className="font-medium text-accent-ink">{t("draft")}</span> {text}
    </span>
  );
}
