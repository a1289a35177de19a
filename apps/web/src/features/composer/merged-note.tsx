import { useTranslations } from "use-intl";

/** Says why there is more in the composer than one has typed here. */
export function MergedNote() {
  const t = useTranslations("writing");
  return (
    <p role="status" className="mx-auto w-full max-w-3xl px-8 pt-1 text-ink-soft text-small">
      {t("merged")}
    </p>
  );
}
