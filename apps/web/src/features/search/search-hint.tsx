import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A search that has filters and nothing to look for yet. */
export function SearchHint() {
  const t = useTranslations("search");
  return <EmptyState title={t("hintTitle")}>{t("hintText")}</EmptyState>;
}
