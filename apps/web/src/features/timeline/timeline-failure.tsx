import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

export function TimelineFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations();
  return (
    <EmptyState
      title={t("chat.failedTitle")}
      action={<Button onClick={onRetry}>{t("chat.tryAgain")}</Button>}
    >
      {t("errors.unavailable")}
    </EmptyState>
  );
}
